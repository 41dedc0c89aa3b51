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

/** Every word in this language, a file per room. */
const messages = { common, dashboard, charts, method, dataPage, failure, severity, problems, errors, account, people, report, review };
export default messages;
