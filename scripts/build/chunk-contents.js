/**
 * Emits `chunks/contents.json`: what every script of the pages is made of, package by package, and which of them a page loads at once. Tests read it; it is
 * also the list of what is delivered.
 */
const NAME = "ChunkContents";

class ChunkContents {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const list = [...compilation.chunks].map((chunk) => contentsOf(chunk, compilation.chunkGraph, compiler.context));
        compilation.emitAsset("chunks/contents.json", new sources.RawSource(JSON.stringify(list)));
      });
    });
  }
}

/** Bytes by package before minifying; our own files by their place. */
function contentsOf(chunk, graph, root) {
  const bytes = {};
  const count = (module) => {
    // Modules that webpack has joined into one.
    if (module.modules) return module.modules.forEach(count);
    const place = placeOf(module, root);
    if (place !== null) bytes[place] = (bytes[place] ?? 0) + module.size();
  };
  for (const module of graph.getChunkModules(chunk)) count(module);
  return {
    files: [...chunk.files],
    pages: [...chunk.groupsIterable].filter((group) => group.isInitial()).map((group) => group.name),
    bytes: Object.fromEntries(Object.entries(bytes).sort()),
  };
}

/** `docx`, `@fluentui/react-icons`, `src/taskpane/Pane.tsx`; null for webpack's own. */
function placeOf(module, root) {
  const file = (module.nameForCondition?.() ?? "").replaceAll("\\", "/");
  if (file === "") return null;
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  return name ?? file.slice(root.length + 1);
}

module.exports = { ChunkContents };
