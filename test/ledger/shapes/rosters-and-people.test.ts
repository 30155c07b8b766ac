import { read } from "../sheets";
import { attendanceSheets } from "./attendance";
import { drawn, dutiesOf, expectLines, leavesOf, shiftsOf } from "./drawing";
import { harderRosters } from "./harder-rosters";
import { rostersAndPeople } from "./rosters-and-people";

test.each([...rostersAndPeople, ...harderRosters, ...attendanceSheets])(
  "$what",
  ({ sheet, picture, kinds, shifts, leaves, duties, people }) => {
    const ledger = read([drawn(sheet, picture)]);
    const found = ledger.tables.filter((t) => t.kind !== "other").map((t) => t.kind);
    expect(found.join(" ")).toBe(kinds);
    expectLines(shiftsOf(ledger), shifts ?? "");
    expectLines(leavesOf(ledger), leaves ?? "");
    if (duties !== undefined) expectLines(dutiesOf(ledger), duties);
    if (people !== undefined) expect(ledger.people.join(" ")).toBe(people);
  }
);
