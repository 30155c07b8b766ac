/** 催办的说法：对科内是提醒、催办、限期督办；对别的科室是平级，商请、再商请、报分管领导协调。 */
export const reminder = {
  level: {
    own: { first: "提醒", second: "催办", third: "限期督办" },
    peer: { first: "商请", second: "再商请", third: "报分管领导协调" },
  },
  own: {
    first: {
      head: "{{person}}同志：",
      open: "提醒你留意以下{{count}}件事：",
      close: "请抓紧办理，{{by}}前把办理情况记入台账。有难处早说，一起想办法。",
    },
    second: {
      head: "{{person}}同志：",
      open: "以下{{count}}件事已于{{last}}提醒过，台账里还没有看到结果：",
      close: "请于{{by}}前办结并记入台账；一时办不完的，写明进展、原因和下步打算。",
    },
    third: {
      head: "{{person}}同志：",
      open: "以下{{count}}件事已提醒、催办（最近一次{{last}}），仍未办结，现予限期督办：",
      close:
        "请务必于{{by}}前办结。届时仍未办结的，请书面说明原因，科里研究处理。此要求对每个人都一样。",
    },
  },
  peer: {
    first: {
      head: "{{person}}：",
      open: "我科经办的以下{{count}}件事，需要贵处支持：",
      close: "商请于{{by}}前予以办理或函复。如有不便，烦请告知，以便我们统筹。",
    },
    second: {
      head: "{{person}}：",
      open: "以下{{count}}件事已于{{last}}商请贵处，因时限临近，再次商请：",
      close: "烦请于{{by}}前函复办理情况；如需我科配合，请随时提出。",
    },
    third: {
      head: "报分管领导：",
      open: "以下{{count}}件事两次商请{{person}}（最近一次{{last}}），尚未办妥，报请协调：",
      close: "建议请领导协调，于{{by}}前明确办理意见。",
    },
  },
  item: "{{number}}. {{what}}",
  due: "时限{{due}}。",
  why: "依据：{{why}}",
  standard: "这类工作突出“{{standard}}”。",
  secret: "台账第{{number}}号事项（按密级只列编号），请查台账。",
  day: "{{month}}月{{day}}日",
  sign: "{{year}}年{{month}}月{{day}}日",
} as const;
