/** Two people of one name are reported; one person on two rows is not. */
import { read } from "./sheets";
import { drawn } from "./shapes/drawing";

const namesakes = (...pictures: string[]): readonly string[] =>
  read(pictures.map((picture, i) => drawn(`表${i + 1}`, picture)))
    .unread.filter((u) => u.code === "namesake")
    .map((u) => `${u.sheet} ${u.cell} ${u.text}`);

test.each<[string, string[], string[]]>([
  [
    "two departments in one address list",
    [
      `
      姓名 | 科室 | 职务 | 手机
      王芳 | 综合科 | 科员 | 13800000001
      陆遥 | 综合科 | 科员 | 13800000002
      王芳 | 财务科 | 会计 | 13800000003
      `,
    ],
    ["表1 A4 王芳（综合科 / 财务科）"],
  ],
  [
    "told apart by a note in brackets on the duty sheet",
    [
      `
      姓名 | 工作职责
      王芳（女） | 负责文稿起草
      王芳（男） | 负责公车管理
      `,
    ],
    ["表1 A3 王芳（女 / 男）"],
  ],
  [
    "another post in a list of one row a person",
    [
      `
      职工花名册 | < | <
      姓名 | 职务 | 出生年月
      王芳 | 科长 | 1980.05
      王芳 | 科员 | 1996.02
      `,
    ],
    ["表1 A4 王芳（科长 / 科员）"],
  ],
  [
    "address list and duty sheet name two departments",
    [
      `
      姓名 | 部门 | 电话
      王芳 | 综合科 | 13800000001
      秦牧 | 综合科 | 13800000002
      `,
      `
      姓名 | 部门 | 主要职责
      王芳 | 财务科 | 负责报销
      秦牧 | 综合科 | 负责会务
      `,
    ],
    ["表2 A2 王芳（综合科 / 财务科）"],
  ],
  [
    "one person with two posts on the duty sheet",
    [
      `
      岗位 | 姓名 | 岗位职责
      文秘岗 | 王芳 | 负责文稿起草
      档案岗 | 王芳 | 负责档案管理
      `,
    ],
    [],
  ],
  [
    "the same phone twice is the same person",
    [
      `
      姓名 | 科室 | 职务 | 手机
      王芳 | 综合科 | 科员 | 13800000001
      王芳 | 财务科 | 会计 | 13800000001
      `,
    ],
    [],
  ],
])("%s", (_, pictures, told) => expect(namesakes(...pictures)).toEqual(told));
