/** A CSV file of sound reports, each another one: so many rows, or so many bytes. Synthetic, for measuring. */
export function syntheticFile({ rows = Infinity, bytes = Infinity }) {
  const areas = ['stepanakert', 'askeran', 'martakert', 'martuni', 'lachin-road-villages'];
  const items = ['FOOD,FOOD-BREAD', 'MEDICINE,MED-INSULIN-S', 'GAS,GAS-NATGAS', 'MEDICAL_AID,AID-DIALYSIS'];
  const lines = ['observed_on,area_code,category,item_code,severity,people_affected,source_type,note'];
  for (let index = 0, length = 0; index < rows && length < bytes; index += 1) {
    const day = new Date(Date.UTC(2022, 11, 20 + (index % 200))).toISOString().slice(0, 10);
    const people = index % 3 === 0 ? '' : 10 + (index % 200);
    const line = `${day},${areas[index % 5]},${items[index % 4]},${(index % 5) + 1},${people},HOUSEHOLD,Observation ${index} of the people who live in this house`;
    length += line.length + 2;
    lines.push(line);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

/** Sends a file to /api/imports. Throws when the answer is not the one that was expected. */
export async function sendFile(origin, cookie, body, query, expected) {
  const headers = { cookie, 'content-type': 'text/csv' };
  const response = await fetch(`${origin}/api/imports${query}`, { method: 'POST', headers, body });
  const answer = await response.json();
  if (response.status !== expected) throw new Error(`${response.status}: ${JSON.stringify(answer).slice(0, 300)}`);
}
