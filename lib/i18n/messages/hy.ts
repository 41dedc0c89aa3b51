import common from './hy/common.json';
import dashboard from './hy/dashboard.json';
import charts from './hy/charts.json';
import method from './hy/method.json';
import dataPage from './hy/data-page.json';
import failure from './hy/failure.json';
import severity from './hy/severity.json';
import problems from './hy/problems.json';
import errors from './hy/errors.json';
import account from './hy/account.json';
import people from './hy/people.json';
import report from './hy/report.json';
import review from './hy/review.json';
import peopleChart from './hy/people-chart.json';
import shareChart from './hy/share-chart.json';
import mapChart from './hy/map-chart.json';
import weeksChart from './hy/weeks-chart.json';
import areasChart from './hy/areas-chart.json';
import chartPage from './hy/chart-page.json';
import islands from './hy/islands.json';
import publicRecord from './hy/public-record.json';
import feed from './hy/feed.json';
import about from './hy/about.json';
import places from './hy/places.json';
import notices from './hy/notices.json';
import phone from './hy/phone.json';
import entry from './hy/entry.json';
import importPage from './hy/import.json';
import importFaults from './hy/import-faults.json';
import asOf from './hy/as-of.json';
import publicLog from './hy/public-log.json';
import snapshots from './hy/snapshots.json';
import corrections from './hy/corrections.json';
import apiKeys from './hy/api-keys.json';
import apiPage from './hy/api-page.json';
import openData from './hy/open-data.json';

/** Every word in this language, a file per room. */
const messages = {
  common, dashboard, charts, method, dataPage, failure, severity, problems, errors, account, people, report, review,
  peopleChart, shareChart, mapChart, weeksChart, areasChart, chartPage, islands, publicRecord, feed, about, places, notices,
  phone, entry, importPage, importFaults, asOf, publicLog, snapshots, corrections, apiKeys, apiPage, openData,
};
export default messages;
