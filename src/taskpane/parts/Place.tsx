/** A cell as a link that takes the user there. */
import { Link } from "@fluentui/react-components";
import { usePane, useSay } from "../state/use-pane";

export function Place({
  sheet,
  cell,
}: {
  readonly sheet: string;
  readonly cell?: string | undefined;
}) {
  const t = useSay();
  const goTo = usePane((state) => state.goTo);
  const target = cell ?? "A1";
  const words = cell === undefined ? sheet : t("pane.list.where", { sheet, cell });
  return (
    <Link
      as="button"
      inline
      title={t("pane.list.goTo", { sheet, cell: target })}
      onClick={() => void goTo(sheet, target)}
    >
      {words}
    </Link>
  );
}
