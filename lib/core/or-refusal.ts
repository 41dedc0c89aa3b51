import { Problem } from './problem';

/** What `read` gives, or the refusal that names the parameter of the address which cannot be read. Every other fault is thrown on. */
export async function orRefusal<Read>(read: () => Promise<Read>): Promise<Read | { problem: Problem }> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem && error.code === 'parameter-refused') return { problem: error };
    throw error;
  }
}
