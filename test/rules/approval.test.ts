/** What an approval text allows, in the wordings leaders use. */
import { givenTo, extendedTo, authorises } from "../../src/rules/approval";
import { standingOf } from "../../src/rules/deadlines-left";
import { defaultBook } from "../../src/rules";
import { calendar, day } from "./section";
type Cases<T> = readonly (readonly [text: string, means: T])[];

const given: Cases<boolean> = [
  ["此事交宋怀瑾办。石闻远", true],
  ["宋怀瑾同志牵头", true],
  ["请宋怀瑾同志负责", true],
  ["同意宋怀瑾代办", true],
  ["由宋怀瑾同志顶岗一周", true],
  ["安排宋怀瑾跟进", true],
  ["请宋怀瑾阅", false],
  ["请程大川办理，宋怀瑾协助", false],
  ["由程大川负责，宋怀瑾配合", false],
  ["宋怀瑾知悉", false],
  ["抄送宋怀瑾", false],
  ["不宜由宋怀瑾办理", false],
  ["程大川外出期间，由宋怀瑾承担", true],
  ["改由宋怀瑾承办", true],
  ["宋怀瑾办，周五前报我", true],
  ["请宋怀瑾、程大川共同办理", true],
  ["宋怀瑾先行处理", true],
  ["已告宋怀瑾", false],
];
/** Due on 16 March 2026. */
const extended: Cases<string | null> = [
  ["同意延至4月10日", "2026-04-10"],
  ["同意延期三天", "2026-03-19"],
  ["准延期一周", "2026-03-23"],
  ["可延至月底", "2026-03-31"],
  ["延期至4月10日，同意。", "2026-04-10"],
  ["同意。延到4月10日", "2026-04-10"],
  ["同意延长5个工作日", "2026-03-23"],
  ["请于3月16日前办结", null],
  ["申请延至4月10日", null],
  ["不同意延至4月10日", null],
  ["同意推迟到2026年4月3日", "2026-04-03"],
  ["同意延期至下月5日", "2026-04-05"],
  ["同意延至25日", "2026-03-25"],
  ["同意顺延两天", "2026-03-18"],
  ["拟延至4月1日，请领导定", null],
  ["同意延至四月十日", "2026-04-10"],
];
const authorised: Cases<boolean> = [
  ["同意。陶主任", true],
  ["照办", true],
  ["请按程序办", false],
  ["阅", false],
  ["已阅，请酌处", false],
  ["拟同意，请袁县长定", false],
  ["原则同意", true],
  ["批准。", true],
  ["请分管领导审定", false],
  ["同意。四级主任科员乔木生", false],
  ["科长同意", false],
  ["可。袁", true],
  ["待上会研究", false],
  ["知悉，请注意保密", false],
  ["同意上会研究", false],
  ["请乔木生办理", false],
  ["同意按方案执行。李书记", true],
  ["不可", false],
  ["已请示袁县长，同意", true],
  ["经局长办公会研究同意", true],
  ["请酌定", false],
  ["圈阅", false],
  ["同意所请", true],
  ["请核实后再报", false],
  ["由办公室按规定办理", false],
];
const suspended: Cases<boolean> = [
  ["此件暂缓。陶主任", true],
  ["先缓一缓，等口径", true],
  ["暂不办理。陶主任", true],
  ["缓办", true],
  ["不得暂缓", false],
  ["抓紧办理", false],
  ["暂停推进", true],
  ["搁置，待省里文件", true],
];
test.each(given)("given to 宋怀瑾? %s", (text, means) => {
  expect(givenTo(text, "宋怀瑾")).toBe(means);
});
test.each(extended)("put off? %s", (text, means) => {
  expect(extendedTo(text, day("2026-03-16"), defaultBook, calendar)).toBe(means);
});
test.each(authorised)("authorised? %s", (text, means) => {
  expect(authorises(text, defaultBook)).toBe(means);
});
test.each(suspended)("suspended? %s", (approval, means) => {
  const task = { due: day("2026-03-10"), assigned: null, approval };
  const { kind } = standingOf(task, day("2026-03-18"), calendar, defaultBook);
  expect(kind === "suspended").toBe(means);
});
