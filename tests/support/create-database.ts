import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A new database of the run's cluster, copied from one of its templates. Gives its connection string. */
export async function createDatabase({ record }: { record: boolean }): Promise<string> {
  const cluster = process.env.TEST_CLUSTER_URL;
  if (!cluster) throw new Error('No test cluster: run the tests with npm test.');
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  await createFrom(cluster, name, record ? 'template_record' : 'template_profile');
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
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
