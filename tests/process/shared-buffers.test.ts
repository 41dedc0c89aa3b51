import { sharedBuffers } from '@/server/postgres/postmaster-options';

test.each([
  [512, 128],
  [1_024, 128],
  [2_048, 256],
  [3_001, 375],
  [4_096, 512],
  [24_106, 3_013],
  [65_536, 4_096],
])('of %i MiB of memory the database keeps %i for its pages', (memory, kept) => {
  expect(sharedBuffers(memory)).toBe(kept);
});
