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

/** Every word in this language, a file per room. */
const messages = { common, dashboard, charts, method, dataPage, failure, severity, problems, errors, account, people, report, review };
export default messages;
