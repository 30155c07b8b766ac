import { say } from "../../src/locales";
import { datesIn } from "../../src/taskpane/parts/when";
import { day } from "./fake-deeds";

const now = () => new Date(2026, 10, 20, 18, 30);
const at = (date: number, hour: number): string => new Date(2026, 10, date, hour, 2).toISOString();

test("Chinese", () => {
  const dates = datesIn("zh-CN", say("zh-CN"), now);
  expect(dates.day(day("2026-11-20"))).toBe("11月20日");
  expect(dates.weekday(day("2026-11-20"))).toBe("11月20日周五");
  expect(dates.full(day("2026-11-20"))).toBe("2026年11月20日周五");
  expect(dates.moment(at(20, 9))).toBe("今天 09:02");
  expect(dates.moment(at(19, 23))).toBe("昨天 23:02");
  expect(dates.moment(at(3, 0))).toBe("11月3日 00:02");
  expect(dates.number(20000)).toBe("20,000");
});

test("English", () => {
  const dates = datesIn("en-US", say("en-US"), now);
  expect(dates.day(day("2026-11-20"))).toBe("Nov 20");
  expect(dates.weekday(day("2026-11-20"))).toBe("Fri, Nov 20");
  expect(dates.moment(at(20, 14))).toBe("Today 14:02");
  expect(dates.moment(at(3, 0))).toBe("Nov 3 00:02");
});

test("what is no moment is shown as it is", () => {
  expect(datesIn("zh-CN", say("zh-CN"), now).moment("昨天下午")).toBe("昨天下午");
});
