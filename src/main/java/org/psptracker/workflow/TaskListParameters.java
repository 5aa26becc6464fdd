package org.psptracker.workflow;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Intensity;
import org.psptracker.cases.Priority;

/** What a list of open steps can be asked for, in the API's description. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "scope",
    in = ParameterIn.QUERY,
    schema =
        @Schema(
            type = "string",
            allowableValues = {"open", "mine", "role", "all"}))
@Parameter(
    name = "step",
    in = ParameterIn.QUERY,
    description = "kebab-case id",
    schema = @Schema(type = "string"))
@Parameter(
    name = "case",
    in = ParameterIn.QUERY,
    description = "reference",
    schema = @Schema(type = "string"))
@Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(type = "boolean"))
@Parameter(
    name = "priority",
    in = ParameterIn.QUERY,
    schema = @Schema(implementation = Priority.class))
@Parameter(
    name = "coreArea",
    in = ParameterIn.QUERY,
    schema = @Schema(implementation = CoreArea.class))
@Parameter(
    name = "usState",
    in = ParameterIn.QUERY,
    description = "postal code of the site",
    schema = @Schema(type = "string"))
@Parameter(
    name = "intensity",
    in = ParameterIn.QUERY,
    schema = @Schema(implementation = Intensity.class))
@Parameter(
    name = "q",
    in = ParameterIn.QUERY,
    description = "beginnings of words of the case",
    schema = @Schema(type = "string"))
@Parameter(
    name = "sort",
    in = ParameterIn.QUERY,
    schema =
        @Schema(
            type = "string",
            allowableValues = {"due", "opened", "priority"}))
@Parameter(
    name = "snoozed",
    in = ParameterIn.QUERY,
    description = "false leaves out what is hidden for a time",
    schema = @Schema(type = "boolean", defaultValue = "true"))
@Parameter(
    name = "limit",
    in = ParameterIn.QUERY,
    schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
@Parameter(
    name = "after",
    in = ParameterIn.QUERY,
    description = "next of the part before",
    schema = @Schema(type = "string"))
@interface TaskListParameters {}
