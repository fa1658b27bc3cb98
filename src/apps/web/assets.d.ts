/** Files that the build puts into the bundle as bytes. */
declare module "*.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module "*.xlsx" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
