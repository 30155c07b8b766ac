/** What reads as a person's name, and what as a unit's. */
import { fold, tidy } from "./folding";

/** Surnames of the Hundred Family Surnames still in use, single characters; two-character ones apart. */
const surnames = new Set(
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付闫代涂岳帅缑亢况有琴商牟佘佴伯赏墨哈谯笪年爱阳佟言福邝覃仝辜苑原隋初官迟占粟税岩门候荀凡仉仵尧展来苟"
);
const doubleSurnames =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐|呼延|轩辕|百里|东郭|南门|西门|左丘|淳于|梁丘|第五|拓跋)/;

/** One character of the surnames in use, or a double one. */
export function isSurname(text: string): boolean {
  return text.length === 1 ? surnames.has(text) : text.length === 2 && doubleSurnames.test(text);
}

/** What two to four characters with a surname in front may also be. */
const notNames =
  /完成|办结|进行|推进|未启|启动|正常|逾期|销号|取消|暂缓|长期|待定|每[日周月]|星期|周[一二三四五六日]|会议|工作|通知|任务|材料|文件|领导|人员|计划|总结|检查|接待|管理|信息|日常|重点|重要|一般|紧急|例行|临时|全体|各(?:科|处|股|单|部|镇|乡)|有关|相关|安全|党建|业务|公文|后勤|机要|文稿|综合|督查|督办|值班|保密|方案|年[休假]|事假|病假|婚假|产假|休息|全年|常务|广场|大厦|万元|平方|单位|部门|时间|日期|项目|经费|预算|应急|关于|通过|平台|广播|水电|车辆|文明|成立|计算|申报|申请|支付|都是|元旦|全部|国庆|白班|夜班/;

/** Ends of unit names. 科长, 局长 are people; 某某局 is a unit. */
const unitEnd =
  /(?:局|委|办|部|院|中心|科|处|室|股|公司|集团|街道|镇|乡|村|县|区|市|省|学校|大学|学院|医院|厅|大队|支队|总队|中队|所|站|馆|协会|联合会|工会|团委|妇联|总工会|党委|支部|政府|办公室|银行|法院|检察院|组|单位|部门|科室|专班|指挥部|领导小组|各县区|社区|居委会|厂|园|社|台|队|会)$/;

export function isUnitName(text: string): boolean {
  const bare = fold(text).replace(/\s+/g, "");
  if (bare.length < 2 || bare.length > 24) return false;
  if (/(?:长|主任|书记|秘书|科员|干事)$/.test(bare)) return false;
  if (bare.length <= 3 && looksLikeName(bare) && !/[局委办科处室股厅]$/.test(bare)) return false;
  return unitEnd.test(bare) || /^(?:各|全体|相关|有关)/.test(bare);
}

/** Two to four characters that read as a Chinese name, or a Latin name; or a surname with a post (汤局长, 小王, 老李). */
export function looksLikeName(text: string): boolean {
  const bare = fold(text).replace(/\s+/g, "");
  if (/^[\u4e00-\u9fff]{2,4}$/.test(bare)) {
    if (notNames.test(bare)) return false;
    if (doubleSurnames.test(bare) && bare.length >= 3) return true;
    if (bare.length === 4) return titled.test(bare);
    return surnames.has(bare.charAt(0)) || titled.test(bare) || /^[小老阿大]/.test(bare);
  }
  if (titled.test(bare) && bare.length <= 7) return true;
  if (/^[\u4e00-\u9fff]{2,5}·[\u4e00-\u9fff·]{2,12}$/.test(bare)) return true;
  return /^[A-Z][a-z]+(?: [A-Z][a-z.]+){0,2}$/.test(tidy(text));
}

const titled =
  /^[\u4e00-\u9fff]{1,3}(?:副?(?:局长|科长|处长|主任|书记|县长|市长|区长|镇长|乡长|部长|院长|校长|所长|站长|股长|组长|秘书长|队长|厅长|司长|经理|总)|主席|秘书|干事|科员|师傅|老师|工|调研员|同志)$/;
