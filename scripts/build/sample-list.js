/** Emits `workbench/samples.json`: the names of the workbooks in `assets/samples/`, which the stand-in offers. */
const { readdirSync, existsSync } = require("node:fs");

class SampleList {
  constructor(folder) {
    this.folder = folder;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("SampleList", (compilation) => {
      compilation.contextDependencies.add(this.folder);
      compilation.hooks.processAssets.tap({ name: "SampleList", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const names = existsSync(this.folder) ? readdirSync(this.folder).filter((name) => /^[^~.].*\.xlsx$/i.test(name)) : [];
        const list = names.sort((one, other) => one.localeCompare(other, "zh-CN"));
        compilation.emitAsset("workbench/samples.json", new sources.RawSource(JSON.stringify(list)));
      });
    });
  }
}

module.exports = { SampleList };
