/** Names as they are typed into one cell. */
import { isUnitName, looksLikeName } from "../../src/ledger/names";
import { readPeople } from "../../src/ledger/people";

const staff = new Set(["乔亦舟", "岳知秋", "安致和", "欧阳佳", "王芳"]);

test.each<[string, string, string, string]>([
  ["乔亦舟", "乔亦舟", "", ""],
  ["乔亦舟 ", "乔亦舟", "", ""],
  ["乔亦舟、岳知秋", "乔亦舟,岳知秋", "", ""],
  ["乔亦舟，岳知秋", "乔亦舟,岳知秋", "", ""],
  ["乔亦舟/岳知秋", "乔亦舟,岳知秋", "", ""],
  ["乔亦舟 岳知秋", "乔亦舟,岳知秋", "", ""],
  ["乔亦舟\n岳知秋", "乔亦舟,岳知秋", "", ""],
  ["乔亦舟和岳知秋", "乔亦舟,岳知秋", "", ""],
  ["安致和", "安致和", "", ""],
  ["王 芳", "王芳", "", ""],
  ["王　芳 安致和", "王芳,安致和", "", ""],
  ["乔亦舟(牵头)/岳知秋", "乔亦舟", "岳知秋", ""],
  ["牵头：乔亦舟；协办：岳知秋、安致和", "乔亦舟", "岳知秋,安致和", ""],
  ["牵头:乔亦舟 配合:岳知秋", "乔亦舟", "岳知秋", ""],
  ["乔亦舟（代）", "乔亦舟", "", ""],
  ["乔亦舟(早)、岳知秋（晚）", "乔亦舟,岳知秋", "", ""],
  ["乔亦舟13800000000", "乔亦舟", "", ""],
  ["乔亦舟 0512-1234567", "乔亦舟", "", ""],
  ["乔亦舟（13800000000）", "乔亦舟", "", ""],
  ["乔亦舟、市信访局", "乔亦舟", "", "市信访局"],
  ["各县区文旅局", "", "", "各县区文旅局"],
  ["市文化馆、县档案局", "", "", "市文化馆,县档案局"],
  ["欧阳佳", "欧阳佳", "", ""],
  ["钱副局长", "钱副局长", "", ""],
  ["乔亦舟等", "乔亦舟", "", ""],
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
  expect(readPeople("顾行舟和江晚照", new Set()).lead).toEqual(["顾行舟", "江晚照"]);
});

test.each(["办公室", "市住建局", "综合科", "各社区", "东城街道", "信息中心", "第三支队"])(
  "%s is a unit",
  (text) => {
    expect(isUnitName(text)).toBe(true);
  }
);

test.each(["综合科科长", "办公室主任", "乔亦舟", "方圆", "县委书记"])("%s is no unit", (text) => {
  expect(isUnitName(text)).toBe(false);
});

test.each(["已完成", "会议室", "进行中", "全体人员", "2026", "每周五", "安全检查"])(
  "%s is no name",
  (text) => {
    expect(looksLikeName(text)).toBe(false);
  }
);
