-- Files are taken in by the kernel (file_import), whatever they are about; what was imported before stays in the catalogue.
DROP TABLE catalog_import_error;
DROP TABLE catalog_import;
