import { config } from 'zod/v4/core';

/** Pages allow no code made of text (their CSP), and zod would try it once: this is imported before any schema is made. */
config({ jitless: true });
