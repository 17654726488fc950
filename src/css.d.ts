/** Stylesheets are bundled by webpack and have no exports. */
declare module "*.css";
