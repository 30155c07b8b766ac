/** Work laid on people like water: whether it all fits under their caps, how, and if not, who is in the way. */
import { FlowNetwork } from "./max-flow";
import type { GroupedProblem } from "./problem";

export interface PersonCap {
  readonly person: number;
  readonly cap: number;
}

export interface GroupWork {
  readonly group: number;
  readonly work: number;
}

export class Distribution {
  private readonly network: FlowNetwork;
  private readonly edges: {
    readonly group: number;
    readonly person: number;
    readonly edge: number;
  }[] = [];
  /** Work that finds no place. */
  readonly unplaced: number;

  /** Caps and work in whole numbers of one unit. People who are not listed take nothing. */
  constructor(
    problem: GroupedProblem,
    private readonly caps: readonly PersonCap[],
    private readonly groups: readonly GroupWork[]
  ) {
    const source = caps.length + groups.length;
    const sink = source + 1;
    this.network = new FlowNetwork(sink + 1);
    const nodeOf = new Map(caps.map(({ person }, i) => [person, groups.length + i]));
    let wanted = 0;
    groups.forEach(({ group, work }, g) => {
      wanted += work;
      this.network.connect(source, g, work);
      for (const person of problem.groups[group]?.people ?? []) {
        const node = nodeOf.get(person);
        if (node === undefined) continue;
        this.edges.push({ group, person, edge: this.network.connect(g, node, work) });
      }
    });
    caps.forEach(({ cap }, i) => this.network.connect(groups.length + i, sink, cap));
    this.unplaced = wanted - this.network.maxFlow(source, sink);
  }

  get placesAll(): boolean {
    return this.unplaced === 0;
  }

  /** What each group lays on each person. */
  eachShare(visit: (group: number, person: number, amount: number) => void): void {
    for (const { group, person, edge } of this.edges) {
      const amount = this.network.flowOn(edge);
      if (amount > 0) visit(group, person, amount);
    }
  }

  /** Where not all was placed: the people who are full, and the work that has nowhere else to go. */
  crowded(): { readonly people: readonly number[]; readonly groups: readonly number[] } {
    const { groups, caps, network } = this;
    return {
      groups: groups.flatMap(({ group }, g) => (network.isReachable(g) ? [group] : [])),
      people: caps.flatMap(({ person }, i) =>
        network.isReachable(groups.length + i) ? [person] : []
      ),
    };
  }
}
