import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/** What may be sent, as the schema that reads it says. What no JSON Schema can say, such as a check of the calendar, is left to the words. */
export function sentSchema(schema: z.core.$ZodType): JsonSchema {
  return plain(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

/** What is answered. */
export function answeredSchema(schema: z.core.$ZodType): JsonSchema {
  return plain(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
}

/** OpenAPI names the dialect once for the whole document. */
function plain({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
