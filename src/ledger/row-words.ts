/** Words by which rows that are no tasks are known. */
import { squeeze } from "./folding";

const footer =
  /^(?:备注|备\s*注|注|说明|附注|附|填表说明|填报说明|填写说明|温馨提示|提示|要求|注意事项|ps|note|notes|remarks?)\s*\d*\s*[:：]/i;
const signature =
  /(?:填表|填报|制表|审核|审批|审定|排班|编制|统计|复核|签发|批准|报送|经办|联系|制单)\s*(?:人|单位|部门|领导|日期|时间|科室)?\s*[:：]|^(?:签字|签名|盖章)[:：（(]?|^(?:填表|填报|制表|打印|更新)(?:日期|时间)\s*[:：]?/;
/** 制表 | 刘芳: the label of a signature in a cell of its own. */
const signatureLabel =
  /^(?:填表|填报|制表|审核|审批|审定|排班|编制|复核|签发|批准|制单|打印)(?:人|单位|日期|时间)?[:：]?$/;
const legend = /^(?:图例|颜色说明|颜色|标识说明|标识|符号说明|色标|legend)\s*[:：]?/i;
const total =
  /^(?:合计|小计|总计|共计|累计|总数|汇总|合\s+计|小\s+计|total|subtotal|grandtotal|sum|本页合计|本页小计|平均|平均值)[:：]?$|^(?:合计|总计|小计|共计)[（(:：]/i;
const placeholder =
  /^(?:保留格式.*|.*勿删.*|请勿删除.*|…+|\.{3,}|⋯+|—+|-+|\/+|以下空白|此行(?:勿删|留空).*)$/;
const numbering =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．,，]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十\d]{1,3}(?:部分|类|项|章|周|季度)|[IVX]{1,4}[.、]|[★●■◆▲])/;
const instruction =
  /^[（(【[].*[）)】\]]$|^(?:必填|选填|自动|自动生成|公式|勿动|下拉(?:选择|框)?|示例|例如|例|如)\s*[:：]?|填写$|^填|格式|不填|勿动|下拉|只填|后填|^(?:年[/\-.]月[/\-.]日|yyyy)|可多(?:人|选)|^请/i;

export const isFooterText = (text: string): boolean => footer.test(text);
export const isSignatureText = (text: string): boolean => signature.test(text);
export const isSignatureLabel = (text: string): boolean =>
  signatureLabel.test(text.replace(/\s+/g, ""));
export const isLegendText = (text: string): boolean => legend.test(text);
export const isTotalText = (text: string): boolean => total.test(squeeze(text));
export const isPlaceholderText = (text: string): boolean => placeholder.test(text);
/** 一、 （二） 第三部分: the numbering of sections. */
export const hasSectionNumbering = (text: string): boolean => numbering.test(text);
/** 十月, 第一季度, 本周: a line with nothing else opens a part of the ledger. */
export const isPeriodText = (text: string): boolean =>
  /^(?:20\d{2}年)?(?:(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|[上中下]旬)?|第?[一二三四1-4]季度|[上中下]旬|第[一二三四五六七八九十\d]+周|(?:星期|周)[一二三四五六日天]|[上本下]周(?:工作|任务|未完成)?|[上下]半年)$/.test(
    text
  );
/** 示例, 例: the row shows how to fill the table. */
export const isExampleText = (text: string): boolean =>
  /^[（(]?(?:填写)?(?:示例|样例|范例|举例|例|example)\d?[)）:：]?$/i.test(text);
/** （自动）, 年/月/日, 下拉选择: tells how to fill a column. */
export const isInstructionText = (text: string): boolean => instruction.test(text);

/** 续表, （接上页）: the table goes on. */
export const isContinuationText = (text: string): boolean =>
  /^[（(]?(?:续表|接上[页表]|续上[页表]|续前[页表]|接前[页表]|第\s*\d+\s*页(?:[，,]?\s*共\s*\d+\s*页)?|cont(?:inued|\.|'d))\s*\d*[)）]?$/i.test(
    text
  );

/** A line under the title that is no title: who made it, when, in what unit. */
export function isTitleNote(text: string): boolean {
  return (
    isSignatureText(text) ||
    isContinuationText(text) ||
    /^[（(]?(?:(?:单位|填报单位|填报时间|填报日期|制表单位|日期|时间|科室|部门|编号|密级)\s*[:：]|更新|截至|截止)|^20\d{2}年\d{1,2}月\d{1,2}日$/.test(
      text
    ) ||
    /[:：].*[:：]/.test(text)
  );
}
