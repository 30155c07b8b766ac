/** Words of the pane's frame: the list of what can be undone, the sample, and states such as read-only or a page that does not load. */
export const frame = {
  undo: {
    list: "最近 {{count}} 次",
    listLabel: "可撤销的操作",
    hint: "可以只撤销其中一次：此后又改过的单元格不动，并逐格说明。",
    one: "撤销",
    oneLabel: "撤销“{{action}}”（{{when}}）",
    count: {
      cells_other: "{{count}} 个单元格",
      marks_other: "{{count}} 处标记",
      sheets_other: "{{count}} 张工作表",
    },
    left_other: "“{{action}}”没有撤销：{{count}} 处此后又改过。",
  },
  when: { today: "今天 {{time}}", yesterday: "昨天 {{time}}", other: "{{date}} {{time}}" },
  sample: {
    try: "用示例试一试",
    tryHint: "在本工作簿里加几张示例表，看完一键移除，不留痕迹。",
    title: "正在看示例",
    what: "现在只核查示例表，不读本工作簿里的其他表。",
    remove: "移除示例",
    removeAnyway: "仍要移除",
    keep: "先留着",
    changed: "示例表里有改动过的内容，移除后找不回来。",
    removed_other: "示例已移除，共 {{count}} 张表。",
  },
  work: { addSample: "正在加入示例", removeSample: "正在移除示例" },
  waiting: "Excel 没有应答：单元格可能正在编辑，按 Enter 后继续。",
  readOnly: {
    title: "工作簿以只读方式打开",
    text: "可以核查，不能标记、写周报或调整承办人。要改动，请另存一份可编辑的再打开。",
  },
  load: {
    opening: "正在打开…",
    failed: "这一页没有打开",
    why: "面板的一部分没有取到。可能是服务器暂时连不上，或插件刚升级过。台账没有被改动。",
    retry: "重试",
    again: "若仍不行，请关闭面板重新打开，并把下面的代码告诉信息部门。",
  },
  code: {
    label: "代码 {{code}}",
    copy: "复制代码",
    copied: "已复制",
    blocked: "请选中后按 Ctrl+C",
  },
};
