/** The shipped weights are what the script makes of the training rows and the default book, to the byte. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import type { LinearModel } from "../../src/rules/linear-model";
import { packModel, unpackModel } from "../../src/rules/packed-model";
import { typeWeights } from "../../scripts/train-work-types";

test("the shipped file is rebuilt byte for byte (else: node -r @swc-node/register scripts/train-work-types.ts)", () => {
  const shipped = readFileSync(join(__dirname, "../../src/rules/type-weights.json"), "utf8");
  expect(typeWeights() === shipped).toBe(true);
}, 60_000);

const number = (limit: number): fc.Arbitrary<number> =>
  fc.double({ min: -limit, max: limit, noNaN: true });

const model: fc.Arbitrary<LinearModel> = fc.record({
  labels: fc.constant(["routine", "writing"]),
  bias: fc.tuple(number(3), number(3)),
  weights: fc
    .dictionary(fc.stringMatching(/^[#(@^]?[a-z稿车印]{1,3}$/), fc.tuple(number(4), number(4)))
    .map((weights) => new Map(Object.entries(weights))),
});

test("packing keeps every weight within half a step", () => {
  fc.assert(
    fc.property(model, (before) => {
      const packed = packModel(before);
      const after = unpackModel(packed);
      expect(after.labels).toEqual(before.labels);
      for (const [name, row] of before.weights)
        row.forEach((w, c) => {
          const kept = after.weights.get(name)?.[c] ?? 0;
          expect(Math.abs(w - kept)).toBeLessThanOrEqual(packed.step * 0.51 + 1e-9);
        });
    })
  );
});
