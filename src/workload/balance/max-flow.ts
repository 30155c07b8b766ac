/** Largest flow through a network, by Dinic's method; exact where capacities are whole numbers below 2^53 in sum. */
export class FlowNetwork {
  private readonly head: number[];
  private readonly to: number[] = [];
  private readonly next: number[] = [];
  /** What an edge can still take; edge `e ^ 1` is its way back. */
  private readonly rest: number[] = [];
  private readonly level: Int32Array;
  private readonly at: Int32Array;

  constructor(nodes: number) {
    this.head = Array.from({ length: nodes }, () => -1);
    this.level = new Int32Array(nodes);
    this.at = new Int32Array(nodes);
  }

  /** @returns the edge, for `flowOn` */
  connect(from: number, to: number, capacity: number): number {
    const edge = this.to.length;
    this.addEdge(from, to, capacity);
    this.addEdge(to, from, 0);
    return edge;
  }

  private addEdge(from: number, to: number, capacity: number): void {
    this.next.push(this.head[from] ?? -1);
    this.head[from] = this.to.push(to) - 1;
    this.rest.push(capacity);
  }

  /** Sends as much as possible; may be called once. */
  maxFlow(source: number, sink: number): number {
    let total = 0;
    while (this.layers(source, sink)) {
      this.head.forEach((edge, node) => (this.at[node] = edge));
      for (;;) {
        const sent = this.push(source, sink, Number.POSITIVE_INFINITY);
        if (sent === 0) break;
        total += sent;
      }
    }
    return total;
  }

  flowOn(edge: number): number {
    return this.rest[edge ^ 1] ?? 0;
  }

  /** After `maxFlow`: whether more could still be sent from the source to this node: its side of the smallest cut. */
  isReachable(node: number): boolean {
    return (this.level[node] ?? -1) >= 0;
  }

  private layers(source: number, sink: number): boolean {
    const { level } = this;
    level.fill(-1);
    level[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (let e = this.head[node] ?? -1; e >= 0; e = this.next[e] ?? -1) {
        const to = this.to[e] ?? 0;
        if ((this.rest[e] ?? 0) <= 0 || level[to] !== -1) continue;
        level[to] = (level[node] ?? 0) + 1;
        queue.push(to);
      }
    }
    return level[sink] !== -1;
  }

  /** Depth is at most the number of layers, and layers of our networks are few: recursion is safe. */
  private push(node: number, sink: number, most: number): number {
    if (node === sink) return most;
    const { at, level } = this;
    for (; (at[node] ?? -1) >= 0; at[node] = this.next[at[node] ?? 0] ?? -1) {
      const e = at[node] ?? 0;
      const to = this.to[e] ?? 0;
      const rest = this.rest[e] ?? 0;
      if (rest <= 0 || level[to] !== (level[node] ?? 0) + 1) continue;
      const sent = this.push(to, sink, Math.min(most, rest));
      if (sent === 0) continue;
      this.rest[e] = rest - sent;
      this.rest[e ^ 1] = (this.rest[e ^ 1] ?? 0) + sent;
      return sent;
    }
    return 0;
  }
}
