import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

type Wanted = {
  record: boolean;
  /** The first profile as it would be while it goes on: without its last day, so that today can be reported. */
  running?: boolean;
};

/** A new database of the run's cluster, copied from one of its templates. Gives its connection string. */
export async function createDatabase({ record, running = false }: Wanted): Promise<string> {
  const cluster = process.env.TEST_CLUSTER_URL;
  if (!cluster) throw new Error('No test cluster: run the tests with npm test.');
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  await createFrom(cluster, name, record ? 'template_record' : 'template_profile');
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  if (running) await openCrisis(url.href);
  return url.href;
}

async function openCrisis(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query("UPDATE crisis SET profile = profile - 'endedOn' - 'figuresUntil' - 'figuresUntilReason' - 'openOn'");
  await client.end();
}

/** Copying a template fails while somebody else copies it; the next moment is free. */
async function createFrom(cluster: string, name: string, template: string): Promise<void> {
  const admin = new Client({ connectionString: cluster });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
        return;
      } catch (error) {
        if (attempt === 50 || (error as { code?: string }).code !== '55006') throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  } finally {
    await admin.end();
  }
}
