import type { Actor } from './actor';
import { may } from './policy';

/** What the head of a page behind the sign-in shows of the person: the answers of the permission table, never its rules. */
export function staffOf(person: Extract<Actor, { kind: 'person' }>) {
  return {
    name: person.name,
    access: {
      report: may(person, 'report.submit'),
      review: may(person, 'review.list'),
      notices: may(person, 'notice.list'),
      snapshots: may(person, 'snapshot.publish'),
      people: may(person, 'user.list'),
      // Contributors find it through the page about programs: few have one, and the phone has little room.
      keys: may(person, 'report.listVerified') || may(person, 'user.list'),
    },
  };
}
