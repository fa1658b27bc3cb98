/**
 * A worker under the page's own content security policy. A worker that is loaded by its address has only the policy of its own
 * response, which a static folder cannot set; one that starts as a blob inherits the page's, and with it the ban to connect.
 */
export class WorkerHere extends Worker {
  constructor(url: URL) {
    super(URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(url.href)})`], { type: "text/javascript" })));
  }
}
