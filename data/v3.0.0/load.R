# R: source("load.R"), in this folder. Parquet with the package arrow, else CSV with base R.
types <- list(
  documents = c("character", "character", "character", "character", "character", "character", "character", "character", "numeric", "character", "numeric", "character", "character"),
  meetings = c("character", "character", "character", "character", "character", "Date", "Date", "character", "character", "character", "character", "character", "character", "character", "character", "Date", "numeric", "character"),
  participants = c("character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "Date", "numeric", "character"),
  commitments = c("character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "Date", "numeric", "character", "character", "character"),
  aid = c("character", "character", "character", "character", "character", "character", "character", "numeric", "character", "numeric", "character", "character", "character", "character", "Date", "Date", "character", "character", "character", "Date", "numeric", "character", "character", "character"),
  outcomes = c("character", "character", "character", "numeric", "character", "character", "character", "character", "character", "Date", "Date", "character", "Date", "numeric", "character", "character"),
  evidence = c("character", "character", "character", "character", "numeric", "numeric", "character"),
  organizations = c("character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "numeric", "numeric", "Date", "Date"),
  people = c("character", "character", "character", "character", "character", "character", "character", "character", "numeric", "character", "numeric", "Date", "Date", "character"),
  careers = c("character", "character", "character", "character", "character", "character", "Date", "Date", "character"),
  places = c("character", "character", "character", "character", "character", "character", "character", "character", "Date", "Date", "character", "character", "numeric", "numeric", "numeric", "character", "character", "character", "character", "character", "numeric"),
  events = c("character", "character", "character", "character", "Date", "Date", "character", "character", "character", "character", "character", "character", "character", "character", "character", "numeric", "numeric", "numeric", "character"),
  contradictions = c("character", "character", "character", "character"),
  stories = c("character", "character", "character", "character", "numeric"),
  gifts = c("character", "character", "character", "character", "character", "character", "character", "character", "character", "numeric", "character", "numeric", "character", "character", "character", "Date", "Date", "Date", "Date", "Date", "character", "numeric", "character", "character", "character", "numeric", "character", "character", "numeric", "numeric", "numeric", "character", "character"),
  gift_contradictions = c("character", "character", "character", "character", "character", "character"),
  undertakings = c("character", "character", "character", "character", "character", "character", "character", "character", "character", "Date", "Date", "numeric", "character", "character", "Date", "character", "character", "character", "character", "character", "numeric", "numeric", "numeric", "character"),
  undertaking_contradictions = c("character", "character", "character", "character", "character", "character"),
  results = c("character", "character", "numeric", "character", "character", "character", "character", "character", "Date", "Date", "numeric", "character", "character", "numeric", "numeric", "numeric", "character"),
  result_contradictions = c("character", "character", "character", "character", "character", "character"),
  outlets = c("character", "character", "character", "character", "character", "character", "character", "numeric"),
  adjacency = c("character", "character", "Date", "Date"),
  meetings_flat = c("character", "character", "Date", "Date", "numeric", "character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "character", "numeric", "numeric", "character", "character", "character", "character", "character", "character"),
  missing = c("character", "character", "character", "character"),
  dyad_year = c("character", "character", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric"),
  aid_by_kind = c("character", "character", "character", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric", "numeric"),
  commitments_by_topic = c("character", "character", "numeric", "numeric"),
  participants_by_office = c("character", "character", "numeric", "numeric", "numeric", "numeric")
)
read <- function(name) {
  if (requireNamespace("arrow", quietly = TRUE)) {
    path <- file.path("tables", paste0(name, ".parquet"))
    return(as.data.frame(arrow::read_parquet(path)))
  }
  path <- file.path("tables", paste0(name, ".csv"))
  read.csv(path, colClasses = types[[name]], na.strings = "", fileEncoding = "UTF-8")
}
tables <- lapply(setNames(names(types), names(types)), read)
# With readr:
# readr::read_csv("tables/gifts.csv", col_types = compact("gifts"), na = "", trim_ws = FALSE)
compact <- function(name) {
  paste(c(character = "c", Date = "D", numeric = "d")[types[[name]]], collapse = "")
}
