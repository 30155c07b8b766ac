/** Cells of 责任人, 承办人, 值班人员 as typed, by whom a careful reader finds in them. `lead + assist | units`. */
import { readPeople } from "../../src/ledger/people";

const staff = new Set(["江晚照", "秦牧", "陆遥", "何静", "欧阳雪", "王芳", "方远", "高峰", "白云"]);
const nobody: ReadonlySet<string> = new Set();

const told = (text: string, known: ReadonlySet<string>): string => {
  const { lead, assist, units } = readPeople(text.replace(/¶/g, "\n"), known);
  const people = [lead.join(" "), assist.length > 0 ? `+ ${assist.join(" ")}` : ""];
  return [...people, units.length > 0 ? `| ${units.join(" ")}` : ""].filter(Boolean).join(" ");
};

/** `text → reading`, one a line. */
const cases = (text: string): [string, string][] =>
  text
    .trim()
    .split("\n")
    .map((line): [string, string] => {
      const [typed = "", reading = ""] = line.split("→").map((s) => s.trim());
      return [typed, reading];
    });

test.each(
  cases(`
  秦牧 → 秦牧
  秦 牧 → 秦牧
  秦\u3000牧 → 秦牧
  秦牧、陆遥、何静 → 秦牧 陆遥 何静
  秦牧,陆遥 → 秦牧 陆遥
  秦牧，陆遥； → 秦牧 陆遥
  秦牧；陆遥 → 秦牧 陆遥
  秦牧/陆遥 → 秦牧 陆遥
  秦牧\\陆遥 → 秦牧 陆遥
  秦牧 陆遥 → 秦牧 陆遥
  秦牧  陆遥   何静 → 秦牧 陆遥 何静
  秦牧¶陆遥 → 秦牧 陆遥
  秦牧.陆遥 → 秦牧 陆遥
  秦牧·陆遥 → 秦牧 陆遥
  秦牧-陆遥 → 秦牧 陆遥
  秦牧—陆遥 → 秦牧 陆遥
  秦牧+陆遥 → 秦牧 陆遥
  秦牧&陆遥 → 秦牧 陆遥
  秦牧和陆遥 → 秦牧 陆遥
  秦牧与陆遥 → 秦牧 陆遥
  秦牧及陆遥 → 秦牧 陆遥
  秦牧、江晚照和何静 → 秦牧 江晚照 何静
  秦牧陆遥 → 秦牧 陆遥
  江晚照秦牧 → 江晚照 秦牧
  秦牧等 → 秦牧
  秦牧等3人 → 秦牧
  秦牧、陆遥等人 → 秦牧 陆遥
  秦牧（代） → 秦牧
  秦牧(请假，陆遥代) → 秦牧
  秦牧（早）、陆遥（晚） → 秦牧 陆遥
  秦牧13800000001 → 秦牧
  秦牧 138 0000 0001 → 秦牧
  秦牧¶13800000001¶陆遥¶13800000002 → 秦牧 陆遥
  秦牧（0871-1234567） → 秦牧
  秦牧 8012 → 秦牧
  1.秦牧 2.陆遥 → 秦牧 陆遥
  1、秦牧¶2、陆遥 → 秦牧 陆遥
  ①秦牧②陆遥 → 秦牧 陆遥
  @秦牧 → 秦牧
  @秦牧 @陆遥 → 秦牧 陆遥
  秦牧（牵头） → 秦牧
  秦牧（牵头）、陆遥（配合） → 秦牧 + 陆遥
  秦牧（主）、陆遥（协） → 秦牧 + 陆遥
  秦牧(主办) 陆遥(协办) → 秦牧 + 陆遥
  秦牧（A）陆遥（B） → 秦牧 + 陆遥
  牵头：秦牧 → 秦牧
  牵头人：秦牧，协办人：陆遥 → 秦牧 + 陆遥
  牵头：秦牧¶配合：陆遥、何静 → 秦牧 + 陆遥 何静
  主办：秦牧；协办：陆遥 → 秦牧 + 陆遥
  负责人：秦牧 → 秦牧
  责任人：秦牧；联系人：陆遥 → 秦牧 + 陆遥
  秦牧牵头，陆遥配合 → 秦牧 + 陆遥
  由秦牧负责 → 秦牧
  秦牧负责 → 秦牧
  A角：秦牧 B角：陆遥 → 秦牧 + 陆遥
  A岗秦牧/B岗陆遥 → 秦牧 + 陆遥
  带班：何静 值班：秦牧 → 何静 秦牧
  秦牧（综合科） → 秦牧
  综合科秦牧 → 秦牧
  综合科 秦牧 → 秦牧 | 综合科
  综合科：秦牧 → 秦牧 | 综合科
  综合科（秦牧） → 秦牧 | 综合科
  综合科、财务科 → | 综合科 财务科
  综合科 → | 综合科
  各科室 → | 各科室
  市财政局 → | 市财政局
  秦牧、市财政局 → 秦牧 | 市财政局
  办公室牵头，各科室配合 → | 办公室 各科室
  牵头单位：发改局；配合单位：财政局 → | 发改局 财政局
  科长何静 → 何静
  何静（科长） → 何静
  欧阳雪 → 欧阳雪
  欧阳雪、秦牧 → 欧阳雪 秦牧
  高峰、白云 → 高峰 白云
  阿依古丽·买买提 → 阿依古丽·买买提
  阿依古丽·买买提、秦牧 → 阿依古丽·买买提 秦牧
  Anna Lee, Tom Reed → Anna Lee Tom Reed
  Anna Lee / 秦牧 → Anna Lee 秦牧
  Anna Lee and Tom Reed → Anna Lee Tom Reed
  TBD →
  待定 →
  无 →
  / →
  -- →
  暂无 →
  （空） →
  ? →
  未定 →
  待安排 →
`)
)("%s → %s", (text, reading) => expect(told(text, staff)).toBe(reading));

test.each(
  cases(`
  司马青衫、覃小满 → 司马青衫 覃小满
  沈砚 周默 → 沈砚 周默
  周默13900000001 → 周默
  沈砚（主）周默（协） → 沈砚 + 周默
  牵头：沈砚；配合：周默、纪委 → 沈砚 + 周默 | 纪委
  沈 砚 周 默 → 沈砚 周默
  周副主任 → 周副主任
  老周、小沈 → 老周 小沈
  沈砚,综合科 → 沈砚 | 综合科
  综合科沈砚 → 沈砚
  周默等 → 周默
`)
)("with no list of staff, %s → %s", (text, reading) => expect(told(text, nobody)).toBe(reading));
