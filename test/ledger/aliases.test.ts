import { read, sheet } from "./sheets";

const duties = sheet("分工", [
  ["姓名", "职务", "工作职责"],
  ["顾行舟", "科长", "主持全面工作"],
  ["易水寒", "科员", "负责文稿起草"],
  ["唐一苇", "科员", "负责会务保障"],
  ["唐小棠", "科员", "负责机要文件"],
]);

test.each([
  ["顾科长", "顾行舟"],
  ["易水寒同志", "易水寒"],
  ["小易", "易水寒"],
  ["易水寒 ", "易水寒"],
  ["小唐", "小唐"],
  ["顾主任", "顾主任"],
])("%s is %s: certain by the duty sheet or left as written", (written, meant) => {
  const { tasks } = read([
    duties,
    sheet("台账", [
      ["序号", "工作事项", "责任人", "完成时限", "完成情况"],
      [1, "报送月度报表", written, "11月20日", "进行中"],
      [2, "起草会议纪要", "唐一苇", "11月20日", "进行中"],
    ]),
  ]);
  expect(tasks[0]?.owner.map((o) => o.value)).toEqual([meant]);
});
