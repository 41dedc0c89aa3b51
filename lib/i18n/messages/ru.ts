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

/** Every word in this language, a file per room. */
const messages = { common, dashboard, charts, method, dataPage, failure, severity, problems, errors, account, people, report, review };
export default messages;
