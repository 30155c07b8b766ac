/**
 * Every Office.js member a set of source files uses, with the requirement set its declaration in @types/office-js states: properties,
 * methods, and the names inside `load("a,items/b")`.
 */
import ts from "typescript";

export interface OfficeMember {
  /** `Range.getMergedAreasOrNullObject` */
  readonly member: string;
  /** `ExcelApi 1.13`, or null for what belongs to no set (Office.onReady, enums, plain data). */
  readonly set: string | null;
  readonly file: string;
  readonly line: number;
  /** Used in a function that asks `isSetSupported` for that set or a higher one. */
  readonly guarded: boolean;
}

export function officeMembers(
  files: readonly string[],
  options: ts.CompilerOptions
): OfficeMember[] {
  const program = ts.createProgram([...files], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const members: OfficeMember[] = [];

  const note = (symbol: ts.Symbol | undefined, node: ts.Node): void => {
    const declaration = symbol?.declarations?.find((d) =>
      d.getSourceFile().fileName.includes("@types/office-js")
    );
    if (!symbol || !declaration) return;
    const source = node.getSourceFile();
    const set = requirementSet(declaration);
    members.push({
      member: `${containerName(declaration)}.${symbol.name}`,
      set,
      file: source.fileName,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      guarded: set !== null && isGuarded(node, set),
    });
  };

  const noteLoaded = (receiver: ts.Type, names: string, node: ts.Node): void => {
    for (const path of names
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean)) {
      let type = receiver;
      for (const step of path.split("/")) {
        const symbol = type.getProperty(step);
        if (!symbol)
          throw new Error(`load("${path}"): ${checker.typeToString(type)} has no ${step}`);
        note(symbol, node);
        const next = checker.getTypeOfSymbolAtLocation(symbol, node);
        type = checker.isArrayType(next)
          ? (checker.getTypeArguments(next as ts.TypeReference)[0] ?? next)
          : next;
      }
    }
  };

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      note(checker.getSymbolAtLocation(node.name), node);
      const call = node.parent;
      if (node.name.text === "load" && ts.isCallExpression(call) && call.expression === node) {
        const [names] = call.arguments;
        if (names && ts.isStringLiteralLike(names))
          noteLoaded(checker.getTypeAtLocation(node.expression), names.text, node);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is no source file`);
    visit(source);
  }
  return members;
}

/** `[Api set: ExcelApi 1.13]` of the member itself, else of the class it belongs to. */
function requirementSet(declaration: ts.Declaration): string | null {
  for (let node: ts.Node | undefined = declaration; node; node = node.parent) {
    const text = node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
    const sets = [...text.matchAll(/\[\s*Api set: ([A-Za-z]+ [\d.]+)/g)].map((m) => m[1] ?? "");
    const last = sets.at(-1);
    if (last !== undefined) return last;
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) return null;
  }
  return null;
}

function containerName(declaration: ts.Declaration): string {
  const { parent } = declaration;
  return ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent)
    ? (parent.name?.text ?? "?")
    : "Office";
}

function isGuarded(node: ts.Node, set: string): boolean {
  const [name = "", version = ""] = set.split(" ");
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (!ts.isFunctionLike(at)) continue;
    const asked = [...at.getText().matchAll(/isSetSupported\(\s*"([A-Za-z]+)"\s*,\s*"([\d.]+)"/g)];
    if (
      asked.some(
        ([, askedName, askedVersion = ""]) =>
          askedName === name && isAbove(version, askedVersion) === false
      )
    )
      return true;
  }
  return false;
}

/** Whether version `a` is newer than `b`: `1.9` is older than `1.14`. */
export function isAbove(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA > majorB || (majorA === majorB && minorA > minorB);
}
