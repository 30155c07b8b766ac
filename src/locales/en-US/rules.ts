import type { SameKeys } from "../same-keys";
import type { rules as zh } from "../zh-CN/rules";

export const rules: SameKeys<typeof zh> = {
  type: {
    routine: "routine work",
    reception: "reception",
    writing: "writing",
    confidential: "documents and seals",
    logistics: "logistics",
    unsure: "please confirm",
  },
  column: {
    due: "due date",
    status: "status",
    owner: "owner",
    assignedDate: "assigned date",
    approval: "approval",
    feedback: "feedback",
    duties: "duty sheet",
  },
  note: {
    "missing-column": "“{{sheets}}” has no {{column}} column; not judged: {{codes}}.",
    "missing-duties":
      "No duty sheet was found: fit of owners is not judged, and only blank owners count as vacant.",
    "calendar-assumed":
      "No calendar data for {{year}}: Monday to Friday are taken as working days.",
  },
};
