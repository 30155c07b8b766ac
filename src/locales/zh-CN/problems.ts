/**
 * One entry for every code of `workbook/problem.ts`: what happened, and what to do. The place (sheet, cell) is said by
 * `problemPlace`. `{{detail}}` is made of the problem's other arguments and may be empty.
 */
export const problems = {
  "not-xlsx": {
    what: "这不是 .xlsx 工作簿{{detail}}。",
    todo: "请用 Excel 或 WPS 把它另存为“Excel 工作簿（.xlsx）”再试。",
  },
  encrypted: {
    what: "工作簿设了打开密码，读不了{{detail}}。",
    todo: "请在 Excel 里输入密码打开，取消“用密码进行加密”后另存一份再试。",
  },
  "too-large": {
    what: "工作簿太大，超过了能安全处理的限度{{detail}}。",
    todo: "请把台账单独另存为一个工作簿，删去无关的工作表和空白格式后再试。",
  },
  damaged: {
    what: "文件已损坏，或内容不完整{{detail}}。",
    todo: "请用 Excel 打开并按提示修复，另存后再试；打不开时请找回备份。",
  },
  "empty-workbook": {
    what: "工作簿里没有内容{{detail}}。",
    todo: "请打开存有任务台账的工作簿再核查。",
  },
  "no-ledger": {
    what: "没有找到任务台账{{detail}}。",
    todo: "要找的是一张表：表头里有“事项（任务、工作内容）”一列，并有“承办人（责任人）”“办理时限（截止日期）”“完成情况”中的至少一列，下面每行一件事。请检查表头文字，或打开台账所在的工作簿再核查。",
  },
  "no-duty-staff": {
    what: "没有找到可以排班的人员{{detail}}。",
    todo: "要有职责分工表、通讯录或以往的值班表，表头里有“姓名”或“值班员”一列。请检查这些表，或打开它们所在的工作簿再排班。",
  },
  "sheet-missing": {
    what: "工作表已不在了{{detail}}。",
    todo: "它可能被改名或删除，请重新核查。",
  },
  "protected-sheet": {
    what: "工作表受保护，不能写入{{detail}}。",
    todo: "请在“审阅”里撤销工作表保护后再试；只看核查结果不受影响。",
  },
  "protected-structure": {
    what: "工作簿结构受保护，不能新建或删除工作表{{detail}}。",
    todo: "请在“审阅”里取消“保护工作簿”后再试；周报文字仍可复制。",
  },
  "cell-editing": {
    what: "有单元格正在编辑，Excel 暂时不接受操作{{detail}}。",
    todo: "请按回车键（Enter）结束编辑，再点一次。",
  },
  "read-only": {
    what: "工作簿以只读方式打开，不能写入{{detail}}。",
    todo: "核查照常可用。要标记、写周报或调整承办人，请另存为一份可编辑的工作簿再做。",
  },
  "filtered-sheet": {
    what: "工作表设了筛选，有的行看不见{{detail}}。",
    todo: "隐藏的行也已核查和标记；要看到它们，或要在表末添加，请先在“数据”里清除筛选。",
  },
  "row-moved": {
    what: "这一行已不是原来那件事项{{detail}}。",
    todo: "可能插入、删除或排序过，为免改错行没有写入。请重新核查后再做。",
  },
  "cell-changed": {
    what: "单元格后来被人改过{{detail}}。",
    todo: "为免覆盖新内容没有写入。请核对后手工修改。",
  },
  "not-own-cell": {
    what: "这个内容来自合并单元格、标题或公式，不能只改一处{{detail}}。",
    todo: "请在台账里手工修改。",
  },
  "row-taken": {
    what: "台账下面这一行已有内容，不能添加{{detail}}。",
    todo: "请在台账末行下面留出一行空行（例如在合计、备注上方插入一行）后再试。",
  },
  "row-not-last": {
    what: "这一行下面后来又添加了内容{{detail}}。",
    todo: "为免留下空行没有删除。确实不要时请手工删除这一行。",
  },
  "totals-row": {
    what: "这个表格带汇总行，不能在下面添加{{detail}}。",
    todo: "请在汇总行上方插入一行后手工填写，或在“表设计”里暂时取消“汇总行”。",
  },
  "secret-words": {
    what: "这句话带有密级字样，没有录入{{detail}}。",
    todo: "本工具只用于非涉密计算机和非涉密台账，不得录入国家秘密。",
  },
  "write-unverified": {
    what: "写入后读回的内容不一致{{detail}}。",
    todo: "请看一眼该单元格是否正确；不对时点“撤销”或手工改回。",
  },
  "sheet-changed": {
    what: "工作表后来被改过{{detail}}。",
    todo: "为免删掉您的修改，没有动它。确实不要时请手工删除该工作表。",
  },
  "sheet-name-taken": {
    what: "已有同名工作表{{detail}}。",
    todo: "请把原来那张改名或删除后再试。",
  },
  "nothing-to-undo": {
    what: "没有可撤销的操作{{detail}}。",
    todo: "本插件在这个工作簿里还没有做过改动，或都已撤销。",
  },
  "marked-since": {
    what: "此后又标记或清除过标记，这一次不能单独撤销{{detail}}。",
    todo: "请先撤销较新的那次标记。",
  },
  "marks-present": {
    what: "工作簿里有本插件的标记，不能加入示例{{detail}}。",
    todo: "请先清除标记，看完示例再重新标记。",
  },
  "memory-unreadable": {
    what: "工作簿里保存的科务通记录读不出来{{detail}}。",
    todo: "可能由更新的版本写成，没有改动它。请升级科务通；核查不受影响，但不能撤销以前的操作。",
  },
  "memory-unwritable": {
    what: "科务通记录没能存进工作簿{{detail}}。",
    todo: "操作已完成，但关闭后可能不能撤销。请确认工作簿不是只读，再试一次。",
  },
  "memory-changed": {
    what: "科务通记录在这之后又有改动，没有恢复{{detail}}。",
    todo: "可以下载备份，再从备份导入。",
  },
  "import-unreadable": {
    what: "这不是科务通导出的记录，或者由更新的版本导出{{detail}}。",
    todo: "请选科务通导出的 .json 文件，或把导出的文字完整粘贴进来。什么都没有改动。",
  },
  "file-locked": {
    what: "文件正被别的程序打开{{detail}}。",
    todo: "请先在 Excel 或 WPS 里关闭它，或另存到别的文件名。",
  },
  "file-missing": {
    what: "找不到文件{{detail}}。",
    todo: "请检查路径和文件名。",
  },
  "file-exists": {
    what: "目标文件已存在，没有覆盖{{detail}}。",
    todo: "请换一个文件名，或先移走原文件。",
  },
  cancelled: {
    what: "已取消{{detail}}。",
    todo: "需要时可重新开始。",
  },
  unsupported: {
    what: "这个版本的 Excel 做不了这一步{{detail}}。",
    todo: "请升级到 Excel 2021 或 Microsoft 365，或改用命令行处理文件。",
  },
  "host-error": {
    what: "Excel 报告了错误{{detail}}。",
    todo: "请稍等再试；仍不行时保存工作簿，关闭后重新打开。",
  },
  "rule-blank": {
    what: "科务规则里这一格不能空着{{detail}}。",
    todo: "这一行已跳过，其余规则照常生效；补填后重新核查。",
  },
  "rule-not-number": {
    what: "科务规则里这一格要填数字{{detail}}。",
    todo: "这一行已跳过，其余规则照常生效；改成数字后重新核查。",
  },
  "rule-not-choice": {
    what: "科务规则里这一格不是清单里的写法{{detail}}。",
    todo: "这一行已跳过，其余规则照常生效；请从下拉清单里选。",
  },
  "rule-not-when": {
    what: "科务规则里这个时间看不懂{{detail}}。",
    todo: "这一行已跳过，其余规则照常生效；请写成“每周五”“每月25日”“节前”“每年6月30日”这样。",
  },
  "rule-not-pair": {
    what: "科务规则里这一格要写成两人一组{{detail}}。",
    todo: "这一行已跳过，其余规则照常生效；请写成“张三+李四”，几组之间用顿号隔开。",
  },
  "rule-out-of-range": {
    what: "科务规则里这一格的内容不合要求{{detail}}。",
    todo: "这一行已跳过，其余规则照常生效；点开这一格，按旁边的提示改。",
  },
  "rule-unknown-id": {
    what: "科务规则里没有这个编号{{detail}}。",
    todo: "这一行没有采用；请把编号改回原样，或删去这一行。",
  },
  "rule-twice": {
    what: "科务规则里同一个编号出现了两次{{detail}}。",
    todo: "只采用上面那一行；请删去多余的。",
  },
  "rule-header": {
    what: "科务规则里这一栏的表头被改过{{detail}}。",
    todo: "仍按原来的栏目读取；请把表头改回原样。",
  },
  "rule-section-missing": {
    what: "科务规则里少了一部分{{detail}}。",
    todo: "这一部分按默认规则执行；需要时重新生成科务规则。",
  },
  usage: {
    what: "命令写法不对{{detail}}。",
    todo: "请用 --help 查看用法。",
  },
};

/** How the place and the details are joined to a message. */
export const problemParts = {
  place: "{{sheet}} {{cell}}",
  sheetOnly: "工作表“{{sheet}}”",
  detail: "（{{detail}}）",
  line: "{{what}}位置：{{place}}。{{todo}}",
  lineNowhere: "{{what}}{{todo}}",
  listJoin: "，",
};
