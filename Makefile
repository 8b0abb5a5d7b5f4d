# What can be done with Schulpost. `make` alone lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help
DATA ?=
PORT_OFFSET ?= 0
NAME ?= FuzzMessage
SECONDS_EACH ?= 60

.PHONY: help
help: ## this list
	@echo "Schulpost, a school's own post office."
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: build ## a school to try out, on this machine only (DATA=DIR keeps it, PORT_OFFSET=N moves its ports)
	@.build/release/schulpost demo $(if $(DATA),--data $(DATA)) --port-offset $(PORT_OFFSET)

.PHONY: build
build: toolchain ## the program, optimized: .build/release/schulpost
	@scripts/install-packages build
	@swift build -c release --product schulpost

.PHONY: test
test: toolchain ## everything that must hold; the last line counts
	@scripts/install-packages build test
	@scripts/test

.PHONY: lint
lint: toolchain ## format and imports
	@scripts/lint

.PHONY: format
format: toolchain ## puts every Swift file into the house's form
	@swift format -i -r -p Package.swift Sources Tests $(wildcard Fuzzing Benchmarks)

.PHONY: bench
bench: build ## what a message, a check and a page cost, beside Postfix and Dovecot where they do the same
	@scripts/install-packages bench
	@scripts/bench

.PHONY: soak
soak: build ## kill -9 under load, many times over: nothing accepted may be lost
	@scripts/install-packages test
	@scripts/soak

.PHONY: fuzz
fuzz: toolchain ## feeds a parser with junk (NAME=FuzzMessage, FuzzAddress, FuzzSMTP, FuzzIMAP, FuzzProxy, FuzzMilter, FuzzFiles, FuzzWording, FuzzWrittenText or FuzzAuthentication; SECONDS_EACH=60)
	@scripts/install-packages build
	@scripts/fuzz $(NAME) $(SECONDS_EACH)

.PHONY: docs
docs: toolchain ## the documentation of every room, as web pages in .build/documentation
	@scripts/install-packages build
	@scripts/docs

.PHONY: toolchain
toolchain:
	@scripts/require-toolchain
