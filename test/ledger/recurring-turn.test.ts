/** Which turn of work that comes round again is told to be done, on 18 November 2026. */
import { drawn, expectLines, tasksOf } from "./shapes/drawing";
import { read } from "./sheets";

test("a month named as done closes that month's turn only", () => {
  const ledger = read([
    drawn(
      "报表",
      `
      序号 | 工作任务 | 责任人 | 完成时限 | 进展情况
      1 | 报送用电统计 | 秦牧 | 每月25日前 | 11月已完成
      2 | 报送用水统计 | 秦牧 | 每月25日前 | 10月已完成
      3 | 报送车辆统计 | 陆遥 | 每月25日前 | 10月已完成，11月已完成
      4 | 报送信息 | 陆遥 | 每月25日前 | 本月已完成
      5 | 报送简报 | 陆遥 | 每月25日前 | 上月已完成
      6 | 更新网站 | 陆遥 | 每月25日前 | 已完成
      7 | 更新台账 | 陆遥 | 每月25日前 | 九月已完成
      8 | 更新名册 | 陆遥 | 11月25日前 | 10月已完成
    `
    ),
  ]);
  expectLines(
    tasksOf(ledger).map((line) => line.split(" ").slice(-1).join("")),
    `
    done
    open
    done
    done
    open
    done
    open
    done
  `
  );
});
