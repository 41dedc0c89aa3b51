/** What the tests use of a package that brings no types. */
declare module 'datapackage' {
  type Resource = { name: string; read: (options?: { relations?: boolean }) => Promise<unknown[]> };
  export const Package: {
    load: (descriptor: string, options: { strict: boolean }) => Promise<{
      valid: boolean;
      errors: Error[];
      resourceNames: string[];
      resources: Resource[];
      getResource: (name: string) => Resource | null;
    }>;
  };
}
