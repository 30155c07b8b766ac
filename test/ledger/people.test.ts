/** Names as they are typed into one cell. */
import { isUnitName, looksLikeName, readPeople } from "../../src/ledger/people";

const staff = new Set(["许望舒", "陆见深", "沈致和", "闻人佳", "王芳"]);

test.each<[string, string, string, string]>([
  ["许望舒", "许望舒", "", ""],
  ["许望舒 ", "许望舒", "", ""],
  ["许望舒、陆见深", "许望舒,陆见深", "", ""],
  ["许望舒，陆见深", "许望舒,陆见深", "", ""],
  ["许望舒/陆见深", "许望舒,陆见深", "", ""],
  ["许望舒 陆见深", "许望舒,陆见深", "", ""],
  ["许望舒\n陆见深", "许望舒,陆见深", "", ""],
  ["许望舒和陆见深", "许望舒,陆见深", "", ""],
  ["沈致和", "沈致和", "", ""],
  ["王 芳", "王芳", "", ""],
  ["王　芳 沈致和", "王芳,沈致和", "", ""],
  ["许望舒(牵头)/陆见深", "许望舒", "陆见深", ""],
  ["牵头：许望舒；协办：陆见深、沈致和", "许望舒", "陆见深,沈致和", ""],
  ["牵头:许望舒 配合:陆见深", "许望舒", "陆见深", ""],
  ["许望舒（代）", "许望舒", "", ""],
  ["许望舒(早)、陆见深（晚）", "许望舒,陆见深", "", ""],
  ["许望舒13800000000", "许望舒", "", ""],
  ["许望舒 0512-1234567", "许望舒", "", ""],
  ["许望舒（13800000000）", "许望舒", "", ""],
  ["许望舒、市信访局", "许望舒", "", "市信访局"],
  ["各县区文旅局", "", "", "各县区文旅局"],
  ["市文化馆、县档案局", "", "", "市文化馆,县档案局"],
  ["闻人佳", "闻人佳", "", ""],
  ["钱副局长", "钱副局长", "", ""],
  ["许望舒等", "许望舒", "", ""],
  ["无", "", "", ""],
  ["/", "", "", ""],
  ["待定", "", "", ""],
  ["", "", "", ""],
  ["Anna Lee", "Anna Lee", "", ""],
])("%j: lead %j, assist %j, units %j", (text, lead, assist, units) => {
  const read = readPeople(text, staff);
  expect([read.lead.join(), read.assist.join(), read.units.join()]).toEqual([lead, assist, units]);
});

test("names nobody has listed are still told apart", () => {
  expect(readPeople("司马青衫 覃小满", new Set()).lead).toEqual(["司马青衫", "覃小满"]);
  expect(readPeople("顾长风和江映月", new Set()).lead).toEqual(["顾长风", "江映月"]);
});

test.each(["办公室", "市住建局", "综合科", "各社区", "东城街道", "信息中心", "第三支队"])(
  "%s is a unit",
  (text) => {
    expect(isUnitName(text)).toBe(true);
  }
);

test.each(["综合科科长", "办公室主任", "许望舒", "方圆", "县委书记"])("%s is no unit", (text) => {
  expect(isUnitName(text)).toBe(false);
});

test.each(["已完成", "会议室", "进行中", "全体人员", "2026", "每周五", "安全检查"])(
  "%s is no name",
  (text) => {
    expect(looksLikeName(text)).toBe(false);
  }
);
