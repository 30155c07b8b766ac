/** A report's blocks as a page that reads like the sheet and the Word document made of them. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Block, Cell, Paragraph, ReportDocument, Table } from "../../report/document";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  article: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    textAlign: "center",
  },
  heading: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase300 },
  annex: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px dashed ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    textAlign: "center",
  },
  /** As in the document: the first line two characters in. */
  paragraph: { margin: 0, textIndent: "2em" },
  lead: { fontWeight: tokens.fontWeightSemibold },
  signature: { margin: `${tokens.spacingVerticalS} 0 0`, textAlign: "right" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  wide: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "center",
  },
  head: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    "@media (max-width: 340px)": { whiteSpace: "normal" },
  },
  text: { textAlign: "left" },
  /** A date or a name is not broken, as long as there is room: the column of words gives way. */
  short: { whiteSpace: "nowrap", "@media (max-width: 340px)": { whiteSpace: "normal" } },
  link: { textAlign: "left", fontSize: "inherit", lineHeight: "inherit" },
});

/** What is written into a workbook is Chinese whatever language the pane speaks. */
export function DocumentBlocks({ document }: { readonly document: ReportDocument }) {
  const styles = useStyles();
  return (
    <article className={styles.article} lang="zh-CN">
      {document.blocks.map((block, i) => (
        <BlockShown key={i} block={block} />
      ))}
    </article>
  );
}

function BlockShown({ block }: { readonly block: Block }) {
  const t = useSay();
  const styles = useStyles();
  switch (block.kind) {
    case "notice":
      return <p className={styles.quiet}>{block.text}</p>;
    case "title":
      return <h2 className={styles.title}>{block.text}</h2>;
    case "heading":
      return <h3 className={styles.heading}>{block.text}</h3>;
    case "annex":
      return <h3 className={styles.annex}>{block.text}</h3>;
    case "paragraph":
      return <ParagraphShown paragraph={block} />;
    case "table":
      return <TableShown table={block} />;
    case "signature":
      return (
        <div className={styles.signature}>
          {block.lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      );
    case "chart":
      return (
        <p className={styles.quiet}>{t("reportView.preview.chart", { title: block.title })}</p>
      );
  }
}

function ParagraphShown({ paragraph: { lead, text } }: { readonly paragraph: Paragraph }) {
  const styles = useStyles();
  return (
    <p className={styles.paragraph}>
      {lead !== undefined && <span className={styles.lead}>{lead}</span>}
      {text}
    </p>
  );
}

/** Characters of a cell that is shown in one line. */
const SHORT = 7;

function TableShown({ table: { columns, rows } }: { readonly table: Table }) {
  const styles = useStyles();
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ head }, i) => (
              <th key={i} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, i) => (
                <td
                  key={i}
                  className={mergeClasses(
                    styles.cell,
                    columns[i]?.text && styles.text,
                    String(cell.value).length <= SHORT && styles.short
                  )}
                >
                  <CellShown cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A cell that tells of a row leads to it. */
function CellShown({ cell: { value, place } }: { readonly cell: Cell }) {
  const t = useSay();
  const styles = useStyles();
  const goTo = usePane((state) => state.goTo);
  if (place === undefined) return <>{value}</>;
  const { sheet, row } = place;
  const cell = `A${row}`;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      title={t("pane.list.goTo", { sheet, cell })}
      onClick={() => void goTo(sheet, cell)}
    >
      {value}
    </Link>
  );
}
