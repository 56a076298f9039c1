# R: source("load.R"), in this folder
library(arrow)
paths <- list.files("tables", "[.]parquet$", full.names = TRUE)
tables <- lapply(setNames(paths, sub("[.]parquet$", "", basename(paths))), read_parquet)
