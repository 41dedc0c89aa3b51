import common from './ru/common.json';
import dashboard from './ru/dashboard.json';
import charts from './ru/charts.json';
import method from './ru/method.json';
import dataPage from './ru/data-page.json';
import failure from './ru/failure.json';
import severity from './ru/severity.json';
import problems from './ru/problems.json';
import errors from './ru/errors.json';
import account from './ru/account.json';
import people from './ru/people.json';
import report from './ru/report.json';
import review from './ru/review.json';
import peopleChart from './ru/people-chart.json';
import shareChart from './ru/share-chart.json';
import mapChart from './ru/map-chart.json';
import weeksChart from './ru/weeks-chart.json';
import areasChart from './ru/areas-chart.json';
import chartPage from './ru/chart-page.json';
import islands from './ru/islands.json';
import publicRecord from './ru/public-record.json';
import feed from './ru/feed.json';
import about from './ru/about.json';
import places from './ru/places.json';
import notices from './ru/notices.json';
import phone from './ru/phone.json';
import entry from './ru/entry.json';
import importPage from './ru/import.json';
import importFaults from './ru/import-faults.json';
import asOf from './ru/as-of.json';
import publicLog from './ru/public-log.json';
import snapshots from './ru/snapshots.json';
import corrections from './ru/corrections.json';
import apiKeys from './ru/api-keys.json';
import apiPage from './ru/api-page.json';
import openData from './ru/open-data.json';

/** Every word in this language, a file per room. */
const messages = {
  common, dashboard, charts, method, dataPage, failure, severity, problems, errors, account, people, report, review,
  peopleChart, shareChart, mapChart, weeksChart, areasChart, chartPage, islands, publicRecord, feed, about, places, notices,
  phone, entry, importPage, importFaults, asOf, publicLog, snapshots, corrections, apiKeys, apiPage, openData,
};
export default messages;
