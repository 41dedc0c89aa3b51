import { errorTitle, sourceType as publicSource } from '@/lib/i18n/messages/en/common.json';
import { check, engine, form } from '@/lib/i18n/messages/en/entry.json';
import {
  address, areaId, category, citation, claimedBy, day, itemCode, note, number, observedOn, people, published, quantity, severity, sourceType,
  statement, text, unit, validUntil, value,
} from '@/lib/i18n/messages/en/errors.json';
import { item, send, sent } from '@/lib/i18n/messages/en/report.json';

/** All that the form with script says, in one language: of the larger rooms only the parts that it uses. */
const words = {
  common: { errorTitle, sourceType: publicSource },
  entry: { check, engine, form },
  errors: {
    address, areaId, category, citation, claimedBy, day, itemCode, note, number, observedOn, people, published, quantity, severity, sourceType,
    statement, text, unit, validUntil, value,
  },
  report: { item, send, sent },
};
export default words;
