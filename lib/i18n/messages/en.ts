import common from './en/common.json';
import dashboard from './en/dashboard.json';
import charts from './en/charts.json';
import method from './en/method.json';
import dataPage from './en/data-page.json';
import failure from './en/failure.json';
import severity from './en/severity.json';
import problems from './en/problems.json';
import errors from './en/errors.json';
import account from './en/account.json';
import people from './en/people.json';
import report from './en/report.json';
import review from './en/review.json';
import peopleChart from './en/people-chart.json';
import shareChart from './en/share-chart.json';
import mapChart from './en/map-chart.json';
import weeksChart from './en/weeks-chart.json';
import areasChart from './en/areas-chart.json';
import chartPage from './en/chart-page.json';
import islands from './en/islands.json';
import publicRecord from './en/public-record.json';
import feed from './en/feed.json';
import about from './en/about.json';
import places from './en/places.json';
import notices from './en/notices.json';
import phone from './en/phone.json';
import entry from './en/entry.json';
import importPage from './en/import.json';
import importFaults from './en/import-faults.json';
import asOf from './en/as-of.json';
import publicLog from './en/public-log.json';
import snapshots from './en/snapshots.json';
import corrections from './en/corrections.json';
import apiKeys from './en/api-keys.json';
import apiPage from './en/api-page.json';
import openData from './en/open-data.json';

/** Every word in this language, a file per room. */
const messages = {
  common, dashboard, charts, method, dataPage, failure, severity, problems, errors, account, people, report, review,
  peopleChart, shareChart, mapChart, weeksChart, areasChart, chartPage, islands, publicRecord, feed, about, places, notices,
  phone, entry, importPage, importFaults, asOf, publicLog, snapshots, corrections, apiKeys, apiPage, openData,
};
export default messages;
