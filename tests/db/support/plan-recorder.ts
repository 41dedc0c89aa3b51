import { Client } from 'pg';

/** A node of a plan as PostgreSQL's auto_explain writes it, with what really happened. */
export type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Total Cost': number;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Heap Fetches'?: number;
  Plans?: PlanNode[];
};

/** One statement as it ran: for whom, its text and its plan. */
export type Ran = { step: string; text: string; plan: PlanNode };

/** What the database tells of each statement of every connection: also of those inside triggers and functions, and with the plan that was really taken. */
const SETTINGS = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
  'auto_explain.log_nested_statements': 'on',
};

/**
 * Hears every statement that this process sends to a database, whichever pool, driver or COPY it goes through: the database itself explains each one to
 * the connection that sent it. Only its owner can turn that on.
 */
export class PlanRecorder {
  readonly ran: Ran[] = [];
  private step = '';
  private readonly connect = Client.prototype.connect;

  /** From now on connections to this database are heard; those that are open already are not. */
  async listenTo(url: string): Promise<void> {
    const name = new URL(url).pathname.slice(1);
    const client = new Client({ connectionString: url });
    await client.connect();
    for (const [setting, value] of Object.entries(SETTINGS)) await client.query(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
    await client.end();
    const { connect } = this;
    const hear = (message: string | undefined) => this.hear(message);
    Client.prototype.connect = function listened(this: Client, ...rest: Parameters<typeof connect>) {
      this.on('notice', ({ message }) => hear(message));
      return connect.apply(this, rest);
    } as typeof connect;
  }

  stop(): void {
    Client.prototype.connect = this.connect;
  }

  /** What `work` sends is its own; steps go one after the other. */
  async during<T>(step: string, work: () => Promise<T>): Promise<T> {
    this.step = step;
    try {
      return await work();
    } finally {
      this.step = '';
    }
  }

  private hear(message = ''): void {
    const at = message.indexOf('{');
    if (!message.startsWith('duration:') || at === -1 || this.step === '') return;
    const told = JSON.parse(message.slice(at)) as { 'Query Text': string; Plan: PlanNode };
    this.ran.push({ step: this.step, text: plain(told['Query Text']), plan: told.Plan });
  }
}

/** A statement without what differs from one call to the next: spaces, literals of a COPY, ids. */
export function plain(text: string): string {
  return text.replace(/E'(?:[^'\\]|\\.|'')*'/g, "'...'").replace(/\s+/g, ' ').trim();
}

/** All nodes of a plan, the root first. */
export function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** Rows that a node looked at: those it gave and those it threw away. */
export function rowsLookedAt(node: PlanNode): number {
  const each = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return Math.round(each * node['Actual Loops']);
}
