// Stands in for Node's modules where a page in the browser imports helpers that know them but does not call what needs them.
module.exports = {};
