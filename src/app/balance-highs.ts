/** HiGHS (WebAssembly, 1.2 MB packed) behind the room's solver port. Loaded when first asked for; runs where it is called, so a page calls it in a worker. */
import type { Highs, Model } from "highs";
import type { LinearModel, MilpAnswer, MilpSolver, SolveLimits } from "../workload/balance/milp";

export interface HighsOptions {
  /** Gives the loaded runtime; left out = the package, which finds its `.wasm` beside itself. */
  readonly load?: () => Promise<Highs>;
  /** For benches only: an answer that rests on the clock differs between machines. */
  readonly seconds?: number;
}

export function highsSolver({ load = loadPackage, seconds }: HighsOptions = {}): MilpSolver {
  let loading: Promise<Highs | null> | null = null;
  return async (model, limits) => {
    // Without WebAssembly the fallback is the room's own search; there is nothing for a user to do about it.
    loading ??= load().catch(() => null);
    const highs = await loading;
    if (highs === null) return null;
    try {
      return solve(highs, model, limits, seconds);
    } catch (error) {
      if (!gaveUp(highs, error)) throw error;
      // Out of memory or out of its depth: this runtime is not to be used again.
      loading = null;
      return null;
    }
  };
}

/** HiGHS could not go on with a model that was well formed. */
function gaveUp({ errors }: Highs, error: unknown): boolean {
  return (
    (error instanceof errors.HighsError && !(error instanceof errors.HighsValidationError)) ||
    error instanceof WebAssembly.RuntimeError ||
    error instanceof RangeError
  );
}

async function loadPackage(): Promise<Highs> {
  const { default: loader } = await import("highs");
  return loader();
}

function solve(
  highs: Highs,
  model: LinearModel,
  limits: SolveLimits,
  seconds: number | undefined
): MilpAnswer {
  const { variableType, callbackType, modelStatus, objectiveSense } = highs.constants;
  const relaxed = limits.relaxed === true;
  return highs.withModel((native): MilpAnswer => {
    native.passModel({
      numCols: model.cost.length,
      numRows: model.rowLower.length,
      sense: objectiveSense.minimize,
      colCost: model.cost,
      colLower: model.lower,
      colUpper: model.upper,
      rowLower: model.rowLower,
      rowUpper: model.rowUpper,
      matrix: {
        format: "csc",
        numRows: model.rowLower.length,
        numCols: model.cost.length,
        starts: model.starts,
        indices: model.rows,
        values: model.values,
      },
      ...(relaxed
        ? {}
        : {
            integrality: model.isWhole.map((whole) =>
              whole ? variableType.integer : variableType.continuous
            ),
          }),
    });
    native.options.set({
      output_flag: false,
      mip_rel_gap: limits.gap,
      mip_max_nodes: limits.nodes,
      ...(seconds === undefined ? {} : { time_limit: seconds }),
    });
    native.run({
      [callbackType.mipInterrupt]: (event) => {
        if (limits.isCancelled?.()) event.interrupt();
      },
    });
    const status = native.getModelStatus();
    if (status === modelStatus.infeasible)
      return { status: "infeasible", values: null, bound: Number.POSITIVE_INFINITY };
    const optimal = status === modelStatus.optimal;
    return {
      status: optimal ? "optimal" : "limit",
      values: solutionOf(native),
      bound: relaxed
        ? optimal
          ? native.getObjectiveValue()
          : Number.NEGATIVE_INFINITY
        : Number(native.info.get("mip_dual_bound")),
    };
  });
}

function solutionOf(native: Model): Float64Array | null {
  if (Number(native.info.get("primal_solution_status")) !== FEASIBLE) return null;
  return Float64Array.from(native.getSolution().colValue);
}

/** kSolutionStatusFeasible of HiGHS. */
const FEASIBLE = 2;
