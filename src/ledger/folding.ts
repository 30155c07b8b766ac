/** Making header texts and titles comparable: width, case, blanks, traditional characters. */

/** Traditional → simplified, for the characters headers and status words use. */
const pairs = (
  "責责 務务 辦办 結结 時时 間间 開开 關关 單单 負负 電电 話话 號号 碼码 備备 " +
  "註注 說说 狀状 態态 進进 請请 類类 別别 領领 導导 處处 編编 項项 內内 實实 " +
  "際际 續续 總总 計计 劃划 協协 執执 優优 級级 緊紧 員员 職职 稱称 崗岗 組组 " +
  "長长 聯联 係系 絡络 終终 無无 來来 貼贴 課课 題题 隊队 樣样 標标 報报 見见 " +
  "議议 預预 認认 記记 錄录 複复 復复 審审 簽签 讀读 發发 業业 況况 機机 構构 " +
  "廳厅 區区 縣县 鄉乡 鎮镇 績绩 確确 據据 參参 與与 後后 從从 對对 應应 當当 " +
  "動动 達达 運运 過过 還还 這这 週周 節节 歸归 檔档 會会 層层 規规 範范 圍围 " +
  "質质 門门 問问 訂订 換换 頂顶 補补 輪轮 銷销 帳账 臺台 準准 則则 頁页 額额 " +
  "價价 數数 產产 購购 費费 財财 設设 維维 護护 條条 點点 線线 紅红 黃黄 藍蓝 " +
  "綠绿 燈灯 許许 謝谢 張张 陳陈 劉刘 楊杨 趙赵 吳吴 孫孙 馬马 鄭郑 馮冯 蔣蒋 " +
  "韓韩 鄧邓 葉叶 蘇苏 呂吕 盧卢 鍾钟 譚谭 賈贾 鄒邹 閻阎 龍龙 錢钱 湯汤 龐庞 " +
  "顏颜 樂乐 於于 齊齐 偉伟 國国 華华 東东 書书 親亲 調调 離离 傷伤 學学 習习 " +
  "訓训 團团 黨党 壓压 試试 檢检 驗验 測测 採采 擬拟 寫写 撥拨 閱阅 傳传 遞递 " +
  "郵邮 辭辞 繳缴 納纳 繫系 滿满 憑凭 證证 訪访 廢废 製制 " +
  "擔担 舉举 隨随 觀观 覽览 營营 儘尽 盡尽 啟启 圖图 場场 聲声 壞坏 廠厂 廣广 戶户 戰战 擁拥 擴扩 " +
  "攜携 敘叙 斷断 曆历 歷历 權权 歡欢 殘残 氣气 決决 沒没 淨净 溝沟 滾滚 潔洁 灣湾 獎奖 環环 異异 " +
  "療疗 礎础 禮礼 種种 穩稳 競竞 築筑 簡简 籌筹 糧粮 純纯 紙纸 細细 統统 經经 綜综 綱纲 緩缓 練练 " +
  "縮缩 織织 聞闻 聽听 腦脑 臨临 舊旧 術术 裝装 覺觉 觸触 詢询 詳详 誤误 誰谁 諮咨 講讲 譯译 讓让 " +
  "貨货 販贩 貫贯 賬账 賽赛 趕赶 跡迹 踐践 車车 軍军 軟软 較较 載载 輔辅 輸输 轉转 農农 遲迟 遠远 " +
  "選选 遺遗 鄰邻 釋释 針针 鐘钟 鋪铺 錯错 鏈链 閉闭 閒闲 陸陆 陽阳 階阶 險险 雙双 難难 雲云 靈灵 " +
  "靜静 響响 順顺 須须 頒颁 顧顾 願愿 顯显 風风 飯饭 館馆 騎骑 驅驱 體体 鮮鲜 麗丽 麼么 齡龄 剛刚 " +
  "創创 勞劳 勢势 園园 夾夹 寧宁 寶宝 尋寻 屆届 島岛 師师 幣币 幫帮 彙汇 匯汇 徵征 恆恒 愛爱 慶庆 " +
  "懷怀 戲戏 擇择 擊击 攝摄 敗败 敵敌 晝昼 暫暂 棄弃 榮荣 橋桥 檯台 歲岁 殺杀 汙污 湊凑 滅灭 漸渐 " +
  "潛潜 濟济 爭争 爾尔 牆墙 獨独 獻献 現现 瑣琐 畫画 畢毕 監监 盤盘 眾众 禦御 稅税 筆笔 紀纪 約约 " +
  "紋纹 紛纷 給给 絕绝 緒绪 繼继 羅罗 肅肃 脫脱 臉脸 興兴 艙舱 莊庄 萬万 虛虚 蝦虾 衛卫 視视 訊讯 " +
  "討讨 託托 訴诉 評评 該该 誌志 語语 談谈 論论 諸诸 謀谋 識识 變变 貴贵 買买 資资 賀贺 賓宾 贊赞 " +
  "輕轻 輛辆 連连 遊游 違违 適适 邊边 醫医 釐厘 鎖锁 鐵铁 闆板 陣阵 頭头 飛飞 駕驾 駐驻 鬆松 魯鲁 "
)
  .trim()
  .split(" ");
const toSimplified = new Map(pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const anyTraditional = new RegExp(`[${[...toSimplified.keys()].join("")}]`, "g");

/** `ＡＢ岗` → `AB岗`, `責任人` → `责任人`; blanks kept. */
export function fold(text: string): string {
  let changed = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = foldedUnit[unit] ?? 0;
    if (to === 0) return foldAll(text);
    if (to !== unit) changed = true;
  }
  if (!changed) return text;
  let folded = "";
  for (let i = 0; i < text.length; i++)
    folded += String.fromCharCode(foldedUnit[text.charCodeAt(i)] ?? 0);
  return folded;
}

/**
 * What each UTF-16 unit folds to where that does not hang on its neighbours; 0 = ask Unicode. Nearly every cell is made of these
 * alone, so that it is folded by one look at each character.
 */
const foldedUnit = new Uint16Array(0x10000);
for (let unit = 0x20; unit < 0x7f; unit++) foldedUnit[unit] = unit;
for (let unit = 0x4e00; unit <= 0x9fff; unit++) foldedUnit[unit] = unit;
for (let unit = 0xff01; unit <= 0xff5e; unit++) foldedUnit[unit] = unit - 0xfee0;
for (const same of "\t\n\r、。《》「」【】〔〕“”‘’—·")
  foldedUnit[same.charCodeAt(0)] = same.charCodeAt(0);
for (const [from, to] of toSimplified) foldedUnit[from.charCodeAt(0)] = to.charCodeAt(0);

function foldAll(text: string): string {
  return text.normalize("NFKC").replace(anyTraditional, (ch) => toSimplified.get(ch) ?? ch);
}

/** Folded, without blanks, in lower case: for comparing header words and status words. */
export function squeeze(text: string): string {
  const folded = fold(text);
  return (anyBlank.test(folded) ? folded.replace(blanks, "") : folded).toLowerCase();
}

const anyBlank = /[\s\u200b\ufeff]/;
const blanks = /[\s\u200b\ufeff]+/g;

/** Trims blanks of every width; keeps what is inside. */
export function tidy(text: string): string {
  return blankAt(text, 0) || blankAt(text, text.length - 1) ? text.replace(outerBlanks, "") : text;
}

const outerBlanks = /^[\s\u3000\u200b\ufeff]+|[\s\u3000\u200b\ufeff]+$/g;

/** Most cells have nothing to trim: a look at the two ends is far cheaper than the expression. */
function blankAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (
    code <= 32 ||
    (code >= 0x85 && code <= 0xa0) ||
    (code >= 0x1680 && code <= 0x3000) ||
    code === 0xfeff
  );
}
