/** What the command line says to people; `--json` output has no words of ours. */
export const cli = {
  usage: {
    description: "科务通：核查任务台账、写周报（Excel 加载项的命令行）",
    file: "工作簿（.xlsx）",
    files: "一个或几个工作簿（.xlsx）",
    json: "只在标准输出打印一个 JSON 文档",
    today: "按这一天判断（YYYY-MM-DD），默认今天",
    output: "写到这个文件；不会覆盖输入文件",
    inPlace: "允许直接改写输入文件",
    lang: "提示用的语言：zh-CN 或 en-US",
    mapping: "表和列的更正（JSON 文件），格式同 inspect 所列",
    failOn: "有这一级或更高的问题时以 1 退出：high、medium、low",
    edition: "up 报送版（默认），in 科内版",
    week: "哪一周，如 2026-W47",
    from: "起始日期",
    to: "截止日期",
    text: "打印周报文字",
    jsonl: "逐行 JSON 文件，- 为标准输入",
    inspect: "列出读到的表、表头和列",
    check: "核查台账；加 -o 写出带标记的副本",
    report: "写周报；加 -o 写出带周报表的副本",
    classify: "给事项分类、认时限",
    audit: "核对分工：越位、缺位、错位",
    date: "认一个时限写法",
  },
  errors: {
    badDate: "“{{text}}”不是日期。请写成 2026-03-17 这样。",
    badWeek: "“{{text}}”不是周。请写成 2026-W47 这样。",
    badChoice: "{{option}} 只能是 {{choices}}。",
    badPeriod: "--from 和 --to 要一起用，且起始不晚于截止。",
    badMapping: "看不懂更正文件 {{file}}：{{detail}}。",
    badLine: "第 {{line}} 行不是可用的 JSON：{{detail}}。",
    needJson: "{{command}} 要和 --json 一起用。",
    overwrite: "-o 指向了输入文件 {{file}}。请换个文件名；确要改写，请加 --in-place。",
    noOutput: "--in-place 只用于改写输入文件，不能和 -o 同用。",
  },
  check: {
    headline:
      "{{today}}　事项 {{tasks}} 件，未办结 {{open}} 件：逾期 {{red}}，临期 {{yellow}}，预警 {{blue}}。",
    finding: "{{place}}　{{label}}　{{title}}　{{detail}}",
    nothing: "没有发现逾期或分工上的问题。",
    written: "已写出 {{file}}（标记 {{count}} 行）。",
  },
  report: { written: "已写出 {{file}}（工作表“{{sheet}}”）。" },
  inspect: {
    sheet: "工作表“{{sheet}}”",
    table:
      "　{{kind}}（{{confidence}}%）　表头第 {{header}} 行，内容第 {{first}}–{{last}} 行：{{columns}}",
    none: "　没有认出表",
  },
  /** The line for a file problem. */
  fileProblem: "{{file}}：{{line}}",
} as const;
