/** Ledgers in English, in two languages, and as kept in Taiwan and Hong Kong. */
import type { TaskShape } from "./task-ledgers";

export const otherTongues: readonly TaskShape[] = [
  {
    what: "Taiwan: 辦理情形, 預定完成日",
    sheet: "工作表1",
    picture: `
      項次 | 工作項目 | 承辦人 | 預定完成日 | 辦理情形 | 備註
      1 | 彙整各科室資料 | 陳怡君 | 2026/11/20 | 已辦竣 |
      2 | 召開協調會議 | 林志明 | 2026/11/25 | 辦理中 |
    `,
    tables: "tasks A2:F3 header 1: seq title owner due progress remarks",
    tasks: `
      2 陳怡君 2026-11-20 done
      3 林志明 2026-11-25 open
    `,
  },
  {
    what: "Taiwan: cases under control, taken off the list",
    sheet: "列管案件",
    picture: `
      編號 | 列管事項 | 主辦單位 | 協辦單位 | 交辦日期 | 限辦日期 | 執行進度 | 解除列管
      1 | 停車場整建 | 總務處 | 會計室 | 2026/11/02 | 2026/11/20 | 60% | 否
      2 | 網站改版 | 資訊室 | 秘書室 | 2026/11/03 | 2026/11/25 | 100% | 是
    `,
    tables: "tasks A2:H3 header 1: seq title owner helpers assignedDate due progress status",
    tasks: `
      2 總務處 2026-11-20 open
      3 資訊室 2026-11-25 done
    `,
  },
  {
    what: "Taiwan: years of the Republic",
    sheet: "追蹤",
    picture: `
      案號 | 案由 | 承辦人 | 期限 | 狀態
      A1 | 檔案清查 | 陳怡君 | 115/11/20 | 已結案
      A2 | 財產盤點 | 林志明 | 115年11月25日 | 處理中
    `,
    tables: "tasks A2:E3 header 1: seq title owner due status",
    tasks: `
      2 陳怡君 2026-11-20 done
      3 林志明 2026-11-25 open
    `,
  },
  {
    what: "Hong Kong: matters arising",
    sheet: "Follow-up",
    picture: `
      Item | Matters Arising | Action by | Target date | Status
      1 | Revise the duty list | Amy Lau | 20 Nov 2026 | In progress
      2 | Order stationery | Ben Ho | 25/11/2026 | Completed
    `,
    tables: "tasks A2:E3 header 1: · title owner due status",
    tasks: `
      2 Amy Lau 2026-11-20 open
      3 Ben Ho 2026-11-25 done
    `,
  },
  {
    what: "a project list with % complete",
    sheet: "Tasks",
    picture: `
      Task Name | Assigned To | Start | Finish | % Complete
      Draft minutes | Chen Li | 2026-11-16 | 2026-11-20 | 100%
      Circulate agenda | Wang Fang | 2026-11-17 | 2026-11-25 | 25%
    `,
    tables: "tasks A2:E3 header 1: title owner startDate due progress",
    tasks: `
      2 Chen Li 2026-11-20 done
      3 Wang Fang 2026-11-25 open
    `,
  },
  {
    what: "two languages in each header, state in either",
    sheet: "跟进表",
    picture: `
      事项 Item | 跟进人 PIC | 目标日期 Target Date | 进展 Progress | 完成日期 Completion Date
      更新通讯录 | 陆遥 | 2026-11-20 | Done | 2026-11-18
      整理仓库 | 秦牧 | 2026-11-25 | 进行中 |
    `,
    tables: "tasks A2:E3 header 1: title owner due progress doneDate",
    tasks: `
      2 陆遥 2026-11-20 done
      3 秦牧 2026-11-25 open
    `,
  },
  {
    what: "open and closed in one header",
    sheet: "Action log",
    picture: `
      Action | Owner | Deadline | Open/Closed
      Send invites | Amy Lau | Nov 20 | Open
      Book venue | Ben Ho | Nov 10 | Closed
    `,
    tables: "tasks A2:D3 header 1: title owner due status",
    tasks: `
      2 Amy Lau 2026-11-20 open
      3 Ben Ho 2026-11-10 done
    `,
  },
  {
    what: "Hong Kong: 負責同事",
    sheet: "跟進",
    picture: `
      編號 | 事項 | 負責同事 | 截止日期 | 進度
      1 | 更新網頁 | 黃志強 | 2026-11-20 | 跟進中
      2 | 寄發邀請函 | 李美玲 | 2026-11-25 | 已完成
    `,
    tables: "tasks A2:E3 header 1: seq title owner due progress",
    tasks: `
      2 黃志強 2026-11-20 open
      3 李美玲 2026-11-25 done
    `,
  },
  {
    what: "the header in Chinese and again in English",
    sheet: "Sheet1",
    picture: `
      序号 | 任务 | 责任人 | 截止日期 | 状态
      No. | Task | Owner | Due | Status
      1 | 布置展板 | 陆遥 | 2026-11-20 | 进行中
      2 | 联系印刷厂 | 秦牧 | 2026-11-25 | 已完成
    `,
    tables: "tasks A3:E4 header 1,2: seq title owner due status",
    tasks: `
      3 陆遥 2026-11-20 open
      4 秦牧 2026-11-25 done
    `,
  },
  {
    what: "a summary beside its description",
    sheet: "Issues",
    picture: `
      ID | Summary | Description | Reporter | Assignee | Priority | Due | State
      T-1 | Fix badge printer | The badge printer on floor 3 prints blank labels since Monday morning | Amy Lau | Ben Ho | High | 2026-11-20 | Open
      T-2 | Renew licences | Licences for the scanning software end this month and must be renewed | Kim Ng | Amy Lau | Low | 2026-11-25 | Done
    `,
    tables: "tasks A2:H3 header 1: seq title · assignedBy owner priority due status",
    tasks: `
      2 Ben Ho 2026-11-20 open
      3 Amy Lau 2026-11-25 done
    `,
  },
  {
    what: "English columns renamed",
    sheet: "Sheet1",
    picture: `
      S/N | Action Item | Responsible Person | Target Completion | Remarks/Status
      1 | Submit report | Amy Lau | 2026-11-20 | Submitted
      2 | Review policy | Ben Ho | 2026-11-25 | Pending
    `,
    tables: "tasks A2:E3 header 1: seq title owner due status",
    tasks: `
      2 Amy Lau 2026-11-20 open
      3 Ben Ho 2026-11-25 open
    `,
  },
  {
    what: "English tracker short",
    sheet: "Sheet1",
    picture: `
      Ref No. | Description | Lead | Support | Due | Done?
      1 | Update phone list | Amy Lau | Ben Ho | 11/20/2026 | N
      2 | Archive files | Ben Ho | | 11/10/2026 | Y
    `,
    tables: "tasks A2:F3 header 1: seq title owner helpers due status",
    tasks: `
      2 Amy Lau+Ben Ho 2026-11-20 open
      3 Ben Ho 2026-11-10 done
    `,
  },
  {
    what: "minutes",
    sheet: "Matters",
    picture: `
      Item No. | Action required | Action party | By when | Progress
      1 | Prepare budget paper | Finance Unit | 20-Nov-26 | 60%
      2 | Issue circular | Amy Lau | 25-Nov-26 | Completed
    `,
    tables: "tasks A2:E3 header 1: seq title owner due progress",
    tasks: `
      2 Finance Unit 2026-11-20 open
      3 Amy Lau 2026-11-25 done
    `,
  },
  {
    what: "TW gov",
    sheet: "管考表",
    picture: `
      序號 | 指示事項 | 指示日期 | 承辦單位 | 承辦人 | 預計完成日期 | 目前辦理情形 | 是否結案
      1 | 改善會議室音響 | 2026/11/02 | 總務課 | 張淑芬 | 2026/11/20 | 已完成採購，待安裝 | 否
      2 | 修訂差勤規定 | 2026/11/03 | 人事課 | 劉建宏 | 2026/11/10 | 已函頒 | 是
    `,
    tables: "tasks A2:H3 header 1: seq title assignedDate department owner due progress status",
    tasks: `
      2 張淑芬 2026-11-20 open
      3 劉建宏 2026-11-10 done
    `,
  },
  {
    what: "bilingual stacked in cell",
    sheet: "Sheet1",
    picture: `
      编号¶No. | 工作内容¶Work Item | 责任人¶Responsible | 期限¶Deadline | 状态¶Status
      1 | 更新名册 | 陆遥 | 2026-11-20 | 完成 Done
      2 | 修订制度 | 秦牧 | 2026-11-25 | 未完成 Pending
    `,
    tables: "tasks A2:E3 header 1: seq title owner due status",
    tasks: `
      2 陆遥 2026-11-20 done
      3 秦牧 2026-11-25 open
    `,
  },
  {
    what: "RAID",
    sheet: "RAID",
    picture: `
      ID | Issue Description | Date Raised | Raised By | Owner | Target Resolution Date | Status | Date Closed
      1 | No spare projector | 2026-11-02 | Amy Lau | Ben Ho | 2026-11-20 | Open |
      2 | Door lock faulty | 2026-11-03 | Kim Ng | Amy Lau | 2026-11-09 | Closed | 2026-11-08
    `,
    tables: "tasks A2:H3 header 1: seq title assignedDate assignedBy owner due status doneDate",
    tasks: `
      2 Ben Ho 2026-11-20 open
      3 Amy Lau 2026-11-09 done
    `,
  },
  {
    what: "Planner export",
    sheet: "Tasks",
    picture: `
      Task Name | Bucket Name | Progress | Priority | Assigned To | Created By | Created Date | Due date | Late | Completed Date
      Draft plan | General | In progress | Medium | Amy Lau | Ben Ho | 2026-11-02 | 2026-11-20 | false |
      Send notice | General | Completed | Low | Ben Ho | Amy Lau | 2026-11-03 | 2026-11-10 | false | 2026-11-09
    `,
    tables:
      "tasks A2:J3 header 1: title category progress priority owner assignedBy assignedDate due · doneDate",
    tasks: `
      2 Amy Lau 2026-11-20 open
      3 Ben Ho 2026-11-10 done
    `,
  },
  {
    what: "HK bilingual",
    sheet: "工作紀錄",
    picture: `
      項目 Item | 負責人 Officer-in-charge | 到期日 Due | 進度 Progress
      更新場地清單 | 黃志強 | 2026-11-20 | 進行中
      寄發收據 | 李美玲 | 2026-11-25 | 已完成
    `,
    tables: "tasks A2:D3 header 1: title owner due progress",
    tasks: `
      2 黃志強 2026-11-20 open
      3 李美玲 2026-11-25 done
    `,
  },
];
